// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.BatchPolicy;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How migrations are run.
 *
 * @param defaultSchema where unqualified names are, null for the connection's own choice
 * @param timeouts how long things may take
 * @param policy the rules of the environment
 * @param consent what somebody has agreed to
 * @param batch whether tables are made anew, where a migration does not say so itself
 * @param actor who is recorded
 * @param clock gives the recorded times
 */
public record RunOptions(
        @Nullable String defaultSchema,
        Timeouts timeouts,
        Policy policy,
        Consent consent,
        BatchPolicy batch,
        Actor actor,
        Clock clock) {

    /** The usual times, and the rules of {@code dev}, whatever {@code RETORT_ENV} says: what is asked for is done. */
    public static RunOptions defaults() {
        return new RunOptions(
                null,
                Timeouts.DEFAULTS,
                Policy.of("dev"),
                Consent.NONE,
                BatchPolicy.AUTO,
                Actor.current(),
                Clock.systemUTC());
    }

    public RunOptions withDefaultSchema(@Nullable String schema) {
        return new RunOptions(schema, timeouts, policy, consent, batch, actor, clock);
    }

    public RunOptions withTimeouts(Timeouts other) {
        return new RunOptions(defaultSchema, other, policy, consent, batch, actor, clock);
    }

    public RunOptions withLockTimeout(Duration timeout) {
        return withTimeouts(timeouts.withLock(timeout));
    }

    public RunOptions withLockWait(Duration wait) {
        return withTimeouts(timeouts.withRun(wait));
    }

    public RunOptions withPolicy(Policy other) {
        return new RunOptions(defaultSchema, timeouts, other, consent, batch, actor, clock);
    }

    public RunOptions withConsent(Consent other) {
        return new RunOptions(defaultSchema, timeouts, policy, other, batch, actor, clock);
    }

    public RunOptions withBatch(BatchPolicy other) {
        return new RunOptions(defaultSchema, timeouts, policy, consent, other, actor, clock);
    }

    public RunOptions withActor(Actor other) {
        return new RunOptions(defaultSchema, timeouts, policy, consent, batch, other, clock);
    }

    public RunOptions withClock(Clock other) {
        return new RunOptions(defaultSchema, timeouts, policy, consent, batch, actor, other);
    }

    /** How long a statement waits for others who use its table. */
    public Duration lockTimeout() {
        return timeouts.lock();
    }

    /** How long to wait for another process that runs migrations. */
    public Duration lockWait() {
        return timeouts.run();
    }
}
