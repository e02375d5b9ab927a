// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** Copies the rows of a table to another, tells how far it is, and makes sure that none is missing. */
final class RowCopy {

    private static final long FIRST_PIECE = 10_000;
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(800);

    private final Connection connection;
    private final Step.Copy copy;
    private final Trace trace;

    RowCopy(Connection connection, Step.Copy copy, Trace trace) {
        this.connection = connection;
        this.copy = copy;
        this.trace = trace;
    }

    void run() throws SQLException {
        long total = number(copy.count());
        trace.executing(copy.sql());
        Step.Pieces pieces = copy.pieces();
        long copied = pieces == null || total <= FIRST_PIECE ? whole(total) : inPieces(pieces, total);
        if (copied != total) {
            throw new RowsMissing(copy.table(), total, copied);
        }
        trace.copied(copy.table(), copied, total);
    }

    /** Not all drivers count higher than an {@code int}. */
    private long whole(long total) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(copy.sql())) {
            int copied = statement.executeUpdate();
            return copied == (int) total ? total : copied;
        }
    }

    /** A piece takes long enough not to cost time, and not so long that nothing is told. */
    private long inPieces(Step.Pieces pieces, long total) throws SQLException {
        long copied = 0;
        long size = FIRST_PIECE;
        long next = Long.MIN_VALUE;
        try (PreparedStatement statement = connection.prepareStatement(pieces.sql())) {
            while (copied < total) {
                long start = System.nanoTime();
                statement.setLong(1, next);
                statement.setLong(2, size);
                int rows = statement.executeUpdate();
                if (rows == 0) {
                    return copied;
                }
                copied += rows;
                trace.copied(copy.table(), copied, total);
                next = number(pieces.last()) + 1;
                long time = System.nanoTime() - start;
                size = time < SHORT ? size * 2 : time > LONG ? Math.max(1, size / 2) : size;
            }
        }
        return copied;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
