// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.run.ConnectionSource;
import dev.retort.run.DatabaseUnreachable;
import java.sql.Connection;
import java.time.Duration;

/** Tries again until a database accepts connections, or patience ends. */
final class PatientConnections implements ConnectionSource {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ConnectionSource connections;
    private final Duration patience;

    PatientConnections(ConnectionSource connections, Duration patience) {
        this.connections = connections;
        this.patience = patience;
    }

    @Override
    public Connection open() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return connections.open();
            } catch (DatabaseUnreachable e) {
                if (System.nanoTime() >= deadline || !pause()) {
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
