// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;
import dev.retort.operation.Operation;
import java.time.Duration;
import java.util.List;

/** Passes on what it hears. */
record SeveralListeners(List<RunListener> listeners) implements RunListener {

    @Override
    public void waitingForLock(String holder, Duration waited) {
        listeners.forEach(listener -> listener.waitingForLock(holder, waited));
    }

    @Override
    public void locked(Duration waited) {
        listeners.forEach(listener -> listener.locked(waited));
    }

    @Override
    public void starting(Direction direction, RevisionNode revision, int number, int total) {
        listeners.forEach(listener -> listener.starting(direction, revision, number, total));
    }

    @Override
    public void executing(String sql) {
        listeners.forEach(listener -> listener.executing(sql));
    }

    @Override
    public void blocked(List<String> blockers, int attempt, Duration pause) {
        listeners.forEach(listener -> listener.blocked(blockers, attempt, pause));
    }

    @Override
    public void foundDone(String sql) {
        listeners.forEach(listener -> listener.foundDone(sql));
    }

    @Override
    public void progress(Operation operation, long rows) {
        listeners.forEach(listener -> listener.progress(operation, rows));
    }

    @Override
    public void finished(Direction direction, RevisionNode revision, Duration duration) {
        listeners.forEach(listener -> listener.finished(direction, revision, duration));
    }

    @Override
    public void failed(Direction direction, RevisionNode revision, RuntimeException failure) {
        listeners.forEach(listener -> listener.failed(direction, revision, failure));
    }

    @Override
    public void alreadyDone(Direction direction, RevisionNode revision) {
        listeners.forEach(listener -> listener.alreadyDone(direction, revision));
    }
}
