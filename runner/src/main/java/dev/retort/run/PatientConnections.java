// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/** Tries again until a database accepts connections, or patience ends. */
final class PatientConnections implements ConnectionSource {

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** The class of SQL states that says: this user, or this password, is not let in. */
    private static final String LOGIN_REFUSED = "28";

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
                if (isRefusal(e) || System.nanoTime() >= deadline) {
                    throw e;
                }
                waiting.accept(e);
                if (!pause()) {
                    throw e;
                }
            }
        }
    }

    private static boolean isRefusal(DatabaseUnreachable failure) {
        return failure.getCause() instanceof SQLException reason
                && reason.getSQLState() != null
                && reason.getSQLState().startsWith(LOGIN_REFUSED);
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
