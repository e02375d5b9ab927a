// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Tries a part of a migration again while others are in its way, with pauses in which they get on, until the time for it is up. */
final class Attempts {

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5000;
    private static final int DOUBLINGS = 6;

    private final Session session;
    private final Duration budget;
    private final RunListener listener;

    Attempts(Session session, RunOptions options, RunListener listener) {
        this.session = session;
        this.budget = options.timeouts().retry();
        this.listener = listener;
    }

    /** Something that leaves nothing behind where somebody is in its way. */
    @FunctionalInterface
    interface Attempt<T> {
        T make() throws SQLException;
    }

    /** The same without a result. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** What the first attempt gives that nobody is in the way of; {@link TableBlocked} where there is none in time. */
    <T> T until(Attempt<T> attempt) throws SQLException {
        long start = System.nanoTime();
        int number = 1;
        while (true) {
            try {
                return attempt.make();
            } catch (SQLException | RuntimeException e) {
                SQLException contention = contention(e);
                if (contention == null) {
                    throw e;
                }
                Duration spent = Duration.ofNanos(System.nanoTime() - start);
                Duration pause = pauseAfter(number);
                if (spent.plus(pause).compareTo(budget) > 0 || !sleep(pause, number)) {
                    throw new TableBlocked(session.watch().seen(), number, spent, contention);
                }
                session.tables().forget();
                number++;
            }
        }
    }

    /** The same for work of Retort's own, in words, which fails as such. */
    void until(String work, Work attempt) {
        try {
            until(() -> {
                attempt.run();
                return work;
            });
        } catch (TableBlocked e) {
            throw new DatabaseFailed(work, e);
        } catch (SQLException e) {
            throw new DatabaseFailed(work, e);
        }
    }

    private boolean sleep(Duration pause, int number) {
        listener.blocked(session.watch().seen(), number, pause);
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An author's code may have wrapped what the database said. */
    private @Nullable SQLException contention(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said
                    && session.platform().supervision().isContention(said)) {
                return said;
            }
        }
        return null;
    }

    /** Twice as long each time, and never the same for two processes that are in each other's way. */
    private static Duration pauseAfter(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, DOUBLINGS));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }
}
