// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.sql.SQLException;

/** What SQLite says of its failures as a number, without the details in its upper bits. */
final class ResultCode {

    static final int ERROR = 1;
    static final int BUSY = 5;
    static final int LOCKED = 6;
    static final int READ_ONLY = 8;
    static final int FULL = 13;

    private static final int PRIMARY = 0xff;

    private ResultCode() {}

    static int of(SQLException failure) {
        return failure.getErrorCode() & PRIMARY;
    }
}
