// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;

/** A database to which no connection was to be had. */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String database;

    DatabaseUnreachable(String database, SQLException cause) {
        super("no connection to " + database + ": " + cause.getMessage(), cause);
        this.database = database;
    }

    /** The database in words, without a password. */
    public String database() {
        return database;
    }
}
