// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.DefaultSchemaMissing;
import dev.retort.run.Platform;
import dev.retort.run.RunOptions;
import java.sql.Connection;
import java.sql.SQLException;

/** The settings of a connection while migrations run. */
final class DatabaseSettings {

    private static final String ONLY_SCHEMA = "main";

    private final Pragmas pragmas;

    DatabaseSettings(Connection connection) {
        this.pragmas = new Pragmas(connection);
    }

    /** Waits for other writers; there is one schema only. */
    Platform.Restoration apply(RunOptions options) throws SQLException {
        String schema = options.defaultSchema();
        if (schema != null && !schema.equalsIgnoreCase(ONLY_SCHEMA)) {
            throw DefaultSchemaMissing.named(schema, null);
        }
        long busyTimeout = pragmas.number(Pragmas.BUSY_TIMEOUT);
        pragmas.set(Pragmas.BUSY_TIMEOUT, options.lockTimeout().toMillis());
        return () -> pragmas.set(Pragmas.BUSY_TIMEOUT, busyTimeout);
    }
}
