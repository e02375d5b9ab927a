// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;

/** A connection on which somebody has begun a transaction: migrations would end it, and settings could not be made in it. */
public final class InsideTransaction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what the database answered to a question that is an error in a transaction. */
    public InsideTransaction(SQLException cause) {
        super(
                "the connection is inside a transaction, which migrations would have to commit; commit it or roll it back,"
                        + " or give migrations a connection of their own (" + cause.getMessage() + ")",
                cause);
    }
}
