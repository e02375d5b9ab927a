// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A database to which no connection was to be had. */
public final class DatabaseUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String database;
    private final boolean passing;

    private DatabaseUnreachable(String database, SQLException cause, boolean passing) {
        super("no connection to " + database + ": " + cause.getMessage(), cause);
        this.database = database;
        this.passing = passing;
    }

    /** The reason is told without this password and those of URLs. */
    static DatabaseUnreachable because(String database, Exception failure, @Nullable String password) {
        ConnectionFailure reason = new ConnectionFailure(failure);
        return new DatabaseUnreachable(database, Secrets.mask(reason.told(), password), reason.isPassing());
    }

    /** The database in words, without a password. */
    public String database() {
        return database;
    }

    /** Whether it may be another time: the database is still coming up, say. */
    boolean isPassing() {
        return passing;
    }
}
