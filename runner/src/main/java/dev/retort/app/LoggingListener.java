// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.migration.RevisionNode;
import dev.retort.run.Direction;
import dev.retort.run.RunListener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what happens while migrations run: each migration, who is waited for, and each statement where that is wanted. */
public final class LoggingListener implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");
    private static final Logger SQL = LoggerFactory.getLogger("dev.retort.sql");

    private final boolean echoSql;
    private String waitingFor = "";

    /** Logs each statement too, as information where {@code echoSql} says so, else for those who debug. */
    public LoggingListener(boolean echoSql) {
        this.echoSql = echoSql;
    }

    @Override
    public synchronized void waitingForLock(String holder, Duration waited) {
        if (!holder.equals(waitingFor)) {
            waitingFor = holder;
            LOG.info("waiting for another process that runs migrations: {}", holder);
        }
    }

    @Override
    public void starting(Direction direction, RevisionNode revision, int number, int total) {
        LOG.info("{} {} ({} of {})", name(direction), revision, number, total);
    }

    @Override
    public void executing(String sql) {
        if (echoSql) {
            SQL.info(sql);
        } else {
            SQL.debug(sql);
        }
    }

    @Override
    public void blocked(List<String> blockers, int attempt, Duration pause) {
        LOG.warn(
                "in the way: {}; trying again in {} ms (attempt {})",
                String.join(", ", blockers),
                pause.toMillis(),
                attempt + 1);
    }

    @Override
    public void foundDone(String sql) {
        LOG.info("was done by a process that was cut off: {}", sql);
    }

    @Override
    public void finished(Direction direction, RevisionNode revision, Duration duration) {
        LOG.info("{} {} done in {} ms", name(direction), revision.id(), duration.toMillis());
    }

    @Override
    public void alreadyDone(Direction direction, RevisionNode revision) {
        LOG.info("{} {} was done by another process", name(direction), revision.id());
    }

    private static String name(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
