// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import java.time.Duration;

/**
 * What an application does about its migrations when it starts.
 *
 * @param pending what to do about migrations that are not applied
 * @param failure what to do when that fails
 * @param newer what to do where the database is newer than the application
 * @param patience how long to wait for a database that is still coming up, zero for not at all
 */
public record StartupOptions(Pending pending, Failure failure, NewerDatabase newer, Duration patience) {

    /** What to do about migrations that are not applied. */
    public enum Pending {
        APPLY,
        /** Log a warning that names them, and go on: somebody else applies them. */
        WARN
    }

    /** What to do when migrations cannot be applied. */
    public enum Failure {
        /** Do not start. */
        STOP,
        /** Log the failure, report it, and go on. */
        GO_ON
    }

    /** What to do where the database is at revisions that no migration of the application has. */
    public enum NewerDatabase {
        REFUSE,
        /** Log a warning that names them, and go on, unless something is to be applied. */
        TOLERATE
    }

    /** Applies what is pending, stops where that fails or the database is newer, waits half a minute for the database. */
    public static StartupOptions defaults() {
        return new StartupOptions(Pending.APPLY, Failure.STOP, NewerDatabase.REFUSE, Duration.ofSeconds(30));
    }

    public StartupOptions withPending(Pending other) {
        return new StartupOptions(other, failure, newer, patience);
    }

    public StartupOptions withFailure(Failure other) {
        return new StartupOptions(pending, other, newer, patience);
    }

    public StartupOptions withNewer(NewerDatabase other) {
        return new StartupOptions(pending, failure, other, patience);
    }

    public StartupOptions withPatience(Duration other) {
        return new StartupOptions(pending, failure, newer, other);
    }
}
