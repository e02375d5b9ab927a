// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a server accepts connections. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Readiness() {}

    /**
     * Waits until the server accepts connections, or ends, which is {@code false}.
     *
     * @throws ServerFailed if it does neither in two minutes
     */
    static boolean await(ServerRecipe recipe, TestServer server, BooleanSupplier alive) {
        Instant end = Instant.now().plus(PATIENCE);
        String url = recipe.adminUrl(server.host(), server.port());
        while (alive.getAsBoolean()) {
            try (var connection = DriverManager.getConnection(url, recipe.adminUser(), "")) {
                return connection.isValid(0);
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw new ServerFailed(recipe.name() + " runs, but does not let us in", e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return false;
    }
}
