// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.app.AuthoredMigration;
import dev.retort.app.Authoring.Mode;
import dev.retort.app.EntityModel;
import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.app.MigrationSources;
import dev.retort.run.ConnectionSource;
import dev.retort.run.FaultyMigration;
import dev.retort.run.MigrationFailed;
import dev.retort.run.Migrations;
import dev.retort.run.MissingDowngrade;
import dev.retort.scan.mapping.ScanFailed;
import java.nio.file.Path;
import java.util.SortedSet;

/**
 * Checks of migrations; each throws an {@link AssertionError} that says what is amiss with them, and returns this for the next one. What
 * hinders a check itself, such as a database that cannot be reached, is thrown as it is.
 */
public final class MigrationsAssert {

    private static final String NONE = "there is no migration";

    private final Migrations migrations;

    MigrationsAssert(Migrations migrations) {
        this.migrations = migrations;
    }

    /** No two branches are open: every revision but one is followed by another. */
    public MigrationsAssert haveOneHead() {
        SortedSet<String> heads = migrations.graph().heads();
        if (heads.size() != 1) {
            throw new AssertionError(
                    heads.isEmpty()
                            ? NONE
                            : "there are several heads, " + String.join(", ", heads)
                                    + "; merge them with `retort merge`");
        }
        return this;
    }

    /**
     * On an empty database each migration goes up, down, and up again; down leads to the schema that was there before it, and up to the
     * same one each time. One that says {@code op.irreversible("why")} goes up only, which the log tells.
     */
    public MigrationsAssert goUpAndDownAndUpOn(ConnectionSource scratchDatabase) {
        if (migrations.loaded().isEmpty()) {
            throw new AssertionError(NONE);
        }
        check(() -> new RoundTrip(migrations, new Scratch(scratchDatabase)).run());
        return this;
    }

    /** What the migrations make of an empty database is what the entities want: nothing is left to be generated. */
    public MigrationsAssert matchOn(ConnectionSource scratchDatabase, EntityModel model) {
        check(() -> match(scratchDatabase, model));
        return this;
    }

    private void match(ConnectionSource scratchDatabase, EntityModel model) {
        MigrationManager manager =
                MigrationManager.of(scratchDatabase, ManagerOptions.defaults().withMigrations(migrations::loaded));
        if (manager.applied().isEmpty()) {
            new Scratch(scratchDatabase).mustBeEmpty();
        }
        manager.upgrade();
        MigrationSources nowhere = new MigrationSources(Path.of("").toAbsolutePath(), "");
        AuthoredMigration missing = manager.autogenerate(nowhere, model, "missing", Mode.DRY_RUN);
        if (!missing.operations().isEmpty()) {
            throw new AssertionError("the entities want what no migration makes:\n  "
                    + String.join("\n  ", missing.operations())
                    + "\nwrite it with `retort autogenerate`");
        }
    }

    /** Migrations that fail, and a model that cannot be read, are what the checks are there to find. */
    private static void check(Runnable check) {
        try {
            check.run();
        } catch (FaultyMigration | MigrationFailed | MissingDowngrade | ScanFailed e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
