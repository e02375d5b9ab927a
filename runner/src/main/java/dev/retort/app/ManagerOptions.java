// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.MigrationSource;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;

/**
 * What a {@link MigrationManager} works with.
 *
 * @param migrations where the migrations are
 * @param run how they are run
 * @param listener hears what happens
 */
public record ManagerOptions(MigrationSource migrations, RunOptions run, RunListener listener) {

    /** The package of the migrations where nothing else is said. */
    public static final String DEFAULT_PACKAGE = "db.migrations";

    /** The compiled migrations of {@value #DEFAULT_PACKAGE}, run as {@link RunOptions#defaults} says, told to nobody. */
    public static ManagerOptions defaults() {
        return new ManagerOptions(compiled(DEFAULT_PACKAGE), RunOptions.defaults(), RunListener.SILENT);
    }

    /** The compiled migrations of another package, and of those in it, that this thread's class loader sees. */
    public ManagerOptions withPackage(String packageName) {
        return withMigrations(compiled(packageName));
    }

    public ManagerOptions withMigrations(MigrationSource other) {
        return new ManagerOptions(other, run, listener);
    }

    public ManagerOptions withRun(RunOptions other) {
        return new ManagerOptions(migrations, other, listener);
    }

    public ManagerOptions withListener(RunListener other) {
        return new ManagerOptions(migrations, run, other);
    }

    private static MigrationSource compiled(String packageName) {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return MigrationSource.classPath(
                ofThread == null ? ManagerOptions.class.getClassLoader() : ofThread, packageName);
    }
}
