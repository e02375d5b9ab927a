// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.time.Duration;
import java.util.function.Consumer;

/** Tries again until a database accepts connections, or patience ends. */
final class PatientConnections implements ConnectionSource {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ConnectionSource connections;
    private final Duration patience;
    private final Consumer<DatabaseUnreachable> waiting;

    PatientConnections(ConnectionSource connections, Duration patience, Consumer<DatabaseUnreachable> waiting) {
        this.connections = connections;
        this.patience = patience;
        this.waiting = waiting;
    }

    @Override
    public Connection open() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return connections.open();
            } catch (DatabaseUnreachable e) {
                if (!e.isPassing() || System.nanoTime() >= deadline) {
                    throw e;
                }
                waiting.accept(e);
                if (!pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String description() {
        return connections.description();
    }
}
