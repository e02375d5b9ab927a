// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import java.sql.SQLException;
import java.time.Duration;

/** Sees to it that no statement waits or runs for longer than it may. */
final class Limits {

    /** Building an index while others write waits for all their transactions, and holds up nobody meanwhile. */
    private static final Duration LONG_WAIT = Duration.ofHours(1);

    private final Session session;
    private final Timeouts timeouts;
    private final long start = System.nanoTime();
    private Duration statement;
    private boolean unusual;

    Limits(Session session, Timeouts timeouts) {
        this.session = session;
        this.timeouts = timeouts;
        this.statement = timeouts.statement();
    }

    /** How long the step's statements may run; zero for no limit. */
    Duration statement() {
        return statement;
    }

    /** Sets the limits for a step, or throws {@link TimeIsUp}. */
    void before(Step step) throws SQLException {
        boolean waitsLong = step instanceof Step.Statement statement && statement.boundary() == Step.Boundary.AROUND;
        if (timeouts.migration().isZero()) {
            set(waitsLong ? LONG_WAIT : timeouts.lock(), timeouts.statement(), waitsLong);
            return;
        }
        Duration left = timeouts.migration().minusNanos(System.nanoTime() - start);
        if (left.isNegative() || left.isZero()) {
            throw new TimeIsUp(timeouts.migration());
        }
        statement = timeouts.statement().isZero() ? left : shorter(left, timeouts.statement());
        set(waitsLong ? left : shorter(left, timeouts.lock()), statement, true);
    }

    private void set(Duration lock, Duration limit, boolean isUnusual) throws SQLException {
        if (isUnusual || unusual) {
            session.platform().supervision().limit(session.connection(), lock, limit);
        }
        unusual = isUnusual;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
