// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.time.Duration;

/** Waits for a lock by asking again and again, and says who has it. */
public final class LockQueue {

    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    /** Who has it is told at once, and again while it stays so. */
    private static final Duration TOLD_AGAIN_AFTER = Duration.ofSeconds(5);

    private final RunOptions options;
    private final RunListener listener;

    /** Waits as long as the options say. */
    public LockQueue(RunOptions options, RunListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /** Tries once to take the lock. */
    @FunctionalInterface
    public interface Attempt {
        boolean succeeds() throws SQLException;
    }

    /** Says in words who has the lock. */
    @FunctionalInterface
    public interface Holder {
        String describe() throws SQLException;
    }

    /** Returns once the attempt has succeeded, or throws {@link LockNotAcquired}. */
    public void await(Attempt attempt, Holder holder) throws SQLException {
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        String told = "";
        Duration next = Duration.ZERO;
        while (!attempt.succeeds()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            String who = holder.describe();
            if (waited.compareTo(options.lockWait()) >= 0) {
                throw new LockNotAcquired(who, waited);
            }
            if (!who.equals(told) || waited.compareTo(next) >= 0) {
                listener.waitingForLock(who, waited);
                told = who;
                next = waited.plus(TOLD_AGAIN_AFTER);
            }
            sleep(pause, who, waited);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
        listener.locked(Duration.ofNanos(System.nanoTime() - start));
    }

    private static void sleep(long millis, String holder, Duration waited) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockNotAcquired(holder, waited);
        }
    }
}
