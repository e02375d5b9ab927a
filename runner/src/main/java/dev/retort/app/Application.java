// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import com.zaxxer.hikari.HikariDataSource;

/** A pool of connections as the settings of an application want it, and the application's migrations on it. */
public final class Application implements AutoCloseable {

    private final AppSettings settings;
    private final HikariDataSource pool;
    private final Startup startup;

    private Application(AppSettings settings) {
        this.settings = settings;
        this.pool = settings.pool().open(settings.database());
        this.startup = Startup.of(pool, settings.manager(), settings.startup());
    }

    /** Opens the pool; no connection is made yet, and no migration is run. */
    public static Application of(AppSettings settings) {
        return new Application(settings);
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
