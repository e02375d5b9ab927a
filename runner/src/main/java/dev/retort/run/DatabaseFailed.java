// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;

/** A database that failed at work of Retort's own: reading or writing the history, taking the lock. */
public final class DatabaseFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String work;

    DatabaseFailed(String work, SQLException cause) {
        this(work, (Exception) cause);
    }

    DatabaseFailed(String work, TableBlocked cause) {
        this(work, (Exception) cause);
    }

    private DatabaseFailed(String work, Exception cause) {
        super("the database failed while " + work + ": " + Secrets.mask(String.valueOf(cause.getMessage())), cause);
        this.work = work;
    }

    /** What was going on, in words. */
    public String work() {
        return work;
    }
}
