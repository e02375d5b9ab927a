// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Duration;

/**
 * How long things may take; zero where there is no limit.
 *
 * @param lock how long a statement waits for others who use its table: short, because whoever comes later queues behind it
 * @param retry how long a migration tries again after that, with pauses in which others get on
 * @param statement how long a statement may run
 * @param migration how long a migration may take, all its attempts and pauses included
 * @param run how long to wait for another process that runs migrations
 * @param pause between two batches of a backfill, so that others get on
 */
public record Timeouts(
        Duration lock, Duration retry, Duration statement, Duration migration, Duration run, Duration pause) {

    /** Two seconds for a table, a minute of attempts, a minute for another process, no limit to the work itself. */
    public static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ZERO);

    public Timeouts withLock(Duration other) {
        return new Timeouts(other, retry, statement, migration, run, pause);
    }

    public Timeouts withRetry(Duration other) {
        return new Timeouts(lock, other, statement, migration, run, pause);
    }

    public Timeouts withStatement(Duration other) {
        return new Timeouts(lock, retry, other, migration, run, pause);
    }

    public Timeouts withMigration(Duration other) {
        return new Timeouts(lock, retry, statement, other, run, pause);
    }

    public Timeouts withRun(Duration other) {
        return new Timeouts(lock, retry, statement, migration, other, pause);
    }

    public Timeouts withPause(Duration other) {
        return new Timeouts(lock, retry, statement, migration, run, other);
    }
}
