// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.time.Duration;
import java.util.List;

/** Hears what happens while migrations run; by itself it does nothing. */
public interface RunListener {

    /** Hears nothing. */
    RunListener SILENT = new RunListener() {};

    /** Tells all of these, in order. */
    static RunListener all(RunListener... listeners) {
        return new SeveralListeners(List.of(listeners));
    }

    /** Another process runs migrations; {@code holder} says who, as far as the database tells. */
    default void waitingForLock(String holder, Duration waited) {}

    /** A lock is taken, after so long a wait for others. */
    default void locked(Duration waited) {}

    /** A migration begins, the {@code number}th of {@code total}. */
    default void starting(Direction direction, RevisionNode revision, int number, int total) {}

    /** A statement is about to be executed. */
    default void executing(String sql) {}

    /** Somebody was in the way of a statement; it was taken back and is tried again after the pause. */
    default void blocked(List<String> blockers, int attempt, Duration pause) {}

    /** A statement that an earlier process was cut off in was found executed. */
    default void foundDone(String sql) {}

    /** An operation on rows has treated so many of them. */
    default void progress(Operation operation, long rows) {}

    /** A table is made anew, and so many of its rows are copied; once for all of them, and in between where there are many. */
    default void copied(ObjectName table, long rows, long total) {}

    /** A migration is done and recorded. */
    default void finished(Direction direction, RevisionNode revision, Duration duration) {}

    /** A migration failed; who called is told by the exception. */
    default void failed(Direction direction, RevisionNode revision, RuntimeException failure) {}

    /** A migration was found done by another process. */
    default void alreadyDone(Direction direction, RevisionNode revision) {}
}
