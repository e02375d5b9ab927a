// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The SQLite on the class path: these tests run with the oldest that is supported, too, and it does not know all that they use. */
final class TestedVersion {

    static final ServerVersion VERSION = ask();

    private TestedVersion() {}

    static boolean isAtLeast(int major, int minor) {
        return VERSION.isAtLeast(major, minor);
    }

    static boolean knowsStrictTables() {
        return isAtLeast(3, 37);
    }

    /**
     * Older versions, as the driver compiles them, write beyond their memory on some random tables before anything is changed:
     * when they plan with statistics, and when they enforce keys.
     */
    static boolean survivesAllTables() {
        return isAtLeast(3, 39);
    }

    private static ServerVersion ask() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            String meant = System.getProperty("retort.test.sqlite", version);
            if (!meant.equals(version)) {
                throw new IllegalStateException(version + " is on the class path, " + meant + " is meant");
            }
            return ServerVersion.parse(version);
        } catch (SQLException e) {
            throw new IllegalStateException("no SQLite on the class path", e);
        }
    }
}
