// SPDX-License-Identifier: Apache-2.0
package com.example.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.StartupFailed;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service on real databases, asked over HTTP. */
class InventoryApplicationTest {

    @TempDir
    private Path folder;

    @DatabaseTest
    void it_brings_its_database_up_and_is_well(TestDatabase database) throws IOException, InterruptedException {
        try (InventoryApplication inventory = InventoryApplication.start(Map.of(
                "PORT",
                "0",
                "DATABASE_URL",
                database.url(),
                "RETORT_USER",
                database.user(),
                "DB_POOL_SIZE",
                "2",
                "DB_MAX_OVERFLOW",
                "0"))) {
            assertThat(get(inventory, "/health")).isEqualTo("200 {\"status\": \"UP\"}");
            assertThat(get(inventory, "/health/database"))
                    .isEqualTo("200 {\"reachable\": true, \"current\": [\"7d1e40b93ac2\"], \"pending\": []}");
            assertThat(get(inventory, "/health/detailed"))
                    .isEqualTo("200 {\"status\": \"UP\", \"reachable\": true, \"current\": [\"7d1e40b93ac2\"],"
                            + " \"pending\": [], \"unknown\": [], \"edited\": [], \"complaints\": [],"
                            + " \"environment\": \"dev\", \"autoMigrate\": true, \"applied\": [\"7d1e40b93ac2\"]}");
            assertThat(get(inventory, "/metrics"))
                    .startsWith("200 {\"retort.failures\": 0.0, \"retort.lock.wait\": ")
                    .endsWith(", \"retort.migration\": 1.0, \"retort.migrations.pending\": 0.0,"
                            + " \"retort.retries\": 0.0, \"retort.rollbacks\": 0.0}");
        }
    }

    @DatabaseTest
    void what_is_not_to_be_applied_is_told(TestDatabase database) throws IOException, InterruptedException {
        try (InventoryApplication inventory = InventoryApplication.start(Map.of(
                "PORT",
                "0",
                "DATABASE_URL",
                database.url(),
                "RETORT_USER",
                database.user(),
                "AUTO_MIGRATE_ON_STARTUP",
                "false"))) {
            assertThat(get(inventory, "/health")).isEqualTo("503 {\"status\": \"DOWN\"}");
            assertThat(get(inventory, "/health/database"))
                    .isEqualTo("503 {\"reachable\": true, \"current\": [], \"pending\": [\"7d1e40b93ac2\"]}");
        }
    }

    @Test
    void without_its_database_it_does_not_start() {
        assertThatThrownBy(() -> InventoryApplication.start(Map.of(
                        "DATABASE_URL", "sqlite:///" + folder.resolve("not/there/x.db"), "RETORT_WAIT", "300ms")))
                .isInstanceOf(StartupFailed.class)
                .hasMessageStartingWith(
                        "the application does not start: no connection to the application's data source");
    }

    private static String get(InventoryApplication inventory, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + inventory.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
