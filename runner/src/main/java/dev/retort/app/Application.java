// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.run.RunListener;

/** A pool of connections as the settings of an application want it, and the application's migrations on it. */
public final class Application implements AutoCloseable {

    private final AppSettings settings;
    private final HikariDataSource pool;
    private final Startup startup;

    private Application(AppSettings settings, RunListener listener) {
        this.settings = settings;
        this.pool = settings.pool().open(settings.database());
        ManagerOptions options = settings.manager();
        this.startup = Startup.of(
                pool, options.withListener(RunListener.all(options.listener(), listener)), settings.startup());
    }

    /** Opens the pool; no connection is made yet, and no migration is run. */
    public static Application of(AppSettings settings) {
        return of(settings, RunListener.SILENT);
    }

    /** The same, and somebody else hears what happens while migrations run, besides the log. */
    public static Application of(AppSettings settings, RunListener listener) {
        return new Application(settings, listener);
    }

    public AppSettings settings() {
        return settings;
    }

    /** The pool, which the rest of the application may use too. */
    public HikariDataSource pool() {
        return pool;
    }

    /** What is done about migrations when the application starts. */
    public Startup startup() {
        return startup;
    }

    /** All that can be done with the migrations. */
    public MigrationManager manager() {
        return startup.manager();
    }

    /** Closes the pool. */
    @Override
    public void close() {
        pool.close();
    }
}
