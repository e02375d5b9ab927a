// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How migrations are run.
 *
 * @param defaultSchema where unqualified names are, null for the connection's own choice
 * @param lockTimeout how long a statement waits for others who use its table
 * @param lockWait how long to wait for another process that runs migrations
 * @param actor who is recorded
 * @param clock gives the recorded times
 */
public record RunOptions(
        @Nullable String defaultSchema, Duration lockTimeout, Duration lockWait, Actor actor, Clock clock) {

    /** Five seconds for a statement, a minute for another process. */
    public static RunOptions defaults() {
        return new RunOptions(null, Duration.ofSeconds(5), Duration.ofMinutes(1), Actor.current(), Clock.systemUTC());
    }

    public RunOptions withDefaultSchema(@Nullable String schema) {
        return new RunOptions(schema, lockTimeout, lockWait, actor, clock);
    }

    public RunOptions withLockTimeout(Duration timeout) {
        return new RunOptions(defaultSchema, timeout, lockWait, actor, clock);
    }

    public RunOptions withLockWait(Duration wait) {
        return new RunOptions(defaultSchema, lockTimeout, wait, actor, clock);
    }

    public RunOptions withActor(Actor other) {
        return new RunOptions(defaultSchema, lockTimeout, lockWait, other, clock);
    }

    public RunOptions withClock(Clock other) {
        return new RunOptions(defaultSchema, lockTimeout, lockWait, actor, other);
    }
}
