// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks, while a statement runs, for whom it waits: afterwards nobody can tell.
 *
 * <p>It asks over the lock's connection, in a thread of its own.
 */
final class BlockerWatch implements AutoCloseable {

    /** Sees nothing. */
    static final BlockerWatch BLIND = new BlockerWatch();

    private static final long SHORTEST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 1000;

    private final Platform.@Nullable RunLock lock;
    private final String session;
    private final @Nullable Thread thread;
    private final long pauseMillis;
    private volatile boolean running;
    private volatile List<String> seen = List.of();

    private BlockerWatch() {
        this.lock = null;
        this.session = "";
        this.thread = null;
        this.pauseMillis = 0;
    }

    /** Watches this session; a statement of it gives up waiting after so long. */
    BlockerWatch(Platform.RunLock lock, String session, Duration lockTimeout) {
        this.lock = lock;
        this.session = session;
        this.pauseMillis = Math.max(SHORTEST_MILLIS, Math.min(LONGEST_MILLIS, lockTimeout.toMillis() / 3));
        Thread made = new Thread(this::watch, "retort-blockers");
        made.setDaemon(true);
        this.thread = made;
        made.start();
    }

    void statementBegins() {
        seen = List.of();
        running = true;
    }

    void statementEnds() {
        running = false;
    }

    /** Who was in the way of the last statement, in words. */
    List<String> seen() {
        return seen;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            Pauses.sleep(Duration.ofMillis(pauseMillis));
            if (running && lock != null) {
                look(lock);
            }
        }
    }

    private void look(Platform.RunLock lock) {
        try {
            List<String> blockers = lock.blockers(session);
            if (!blockers.isEmpty()) {
                seen = blockers;
            }
        } catch (SQLException e) {
            seen = List.of("nobody can tell: " + Secrets.mask(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
