// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import dev.retort.app.StartupFailed;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The shop on real databases, asked over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class ShopApplicationTest {

    @DatabaseTest
    void it_starts_migrates_and_says_so(TestDatabase database) {
        try (RunningShop shop = RunningShop.on(database)) {
            assertThat(shop.post("/products", "{\"name\": \"Crucible\", \"price\": 12.50}"))
                    .startsWith("200 ");
            String products = shop.get("/products").substring(4);
            assertThat(JsonPath.<List<String>>read(products, "$[*].name"))
                    .containsExactly("Alembic", "Retort", "Crucible");

            String retort = shop.get("/actuator/retort");
            assertThat(retort).startsWith("200 ");
            String body = retort.substring(4);
            assertThat(JsonPath.<Boolean>read(body, "$.healthy")).isTrue();
            assertThat(JsonPath.<List<String>>read(body, "$.current")).containsExactly("5f02b9c4e813");
            assertThat(JsonPath.<List<String>>read(body, "$.pending")).isEmpty();
            assertThat(JsonPath.<List<String>>read(body, "$.revisions[*].id"))
                    .containsExactly("5f02b9c4e813", "1c8d0a5e7b21");
            assertThat(JsonPath.<List<String>>read(body, "$.revisions[*].state"))
                    .containsExactly("current", "applied");
            assertThat(JsonPath.<List<String>>read(body, "$.lastRun.applied"))
                    .containsExactly("1c8d0a5e7b21", "5f02b9c4e813");

            String health = shop.get("/actuator/health").substring(4);
            assertThat(JsonPath.<String>read(health, "$.components.retort.status"))
                    .isEqualTo("UP");
            assertThat(JsonPath.<Boolean>read(health, "$.components.retort.details.reachable"))
                    .isTrue();
            assertThat(shop.get("/actuator/metrics/retort.migration?tag=revision:1c8d0a5e7b21"))
                    .startsWith("200 ");
            String pending =
                    shop.get("/actuator/metrics/retort.migrations.pending").substring(4);
            assertThat(JsonPath.<List<Double>>read(pending, "$.measurements[*].value"))
                    .containsExactly(0.0);
        }
    }

    @DatabaseTest(only = "sqlite")
    void what_is_not_to_be_applied_makes_it_unwell(TestDatabase database) {
        try (RunningShop shop = RunningShop.on(database, "--AUTO_MIGRATE_ON_STARTUP=false")) {
            String health = shop.get("/actuator/health");

            assertThat(health).startsWith("503 ");
            assertThat(JsonPath.<String>read(health.substring(4), "$.components.retort.status"))
                    .isEqualTo("DOWN");
            assertThat(JsonPath.<List<String>>read(health.substring(4), "$.components.retort.details.complaints"))
                    .containsExactly("not applied: 1c8d0a5e7b21, 5f02b9c4e813");
        }
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void two_that_start_at_once_share_the_work(TestDatabase database)
            throws SQLException, InterruptedException, ExecutionException {
        ExecutorService starters = Executors.newFixedThreadPool(2);
        // the logs of one JVM can be set up by one application at a time
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        Future<RunningShop> one = starters.submit(() -> RunningShop.on(database));
        Future<RunningShop> other = starters.submit(() -> RunningShop.on(database));
        starters.shutdown();

        try (RunningShop first = one.get();
                RunningShop second = other.get()) {
            assertThat(first.get("/products")).isEqualTo(second.get("/products"));
            assertThat(first.get("/actuator/health")).startsWith("200 ");
            assertThat(second.get("/actuator/health")).startsWith("200 ");
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
        assertThat(database.rows("select count(*) from products")).containsExactly(List.of("2"));
    }

    @DatabaseTest
    void a_migration_that_fails_stops_the_start_with_a_sentence(TestDatabase database, CapturedOutput output) {
        assertThatThrownBy(() -> RunningShop.on(
                                database,
                                "--spring.retort.packages=com.example.shop.migrations,com.example.shop.broken")
                        .close())
                .hasStackTraceContaining(StartupFailed.class.getName());

        assertThat(output)
                .contains(
                        """
                        ***************************
                        APPLICATION FAILED TO START
                        ***************************

                        Description:

                        Migrations cannot be applied: the upgrade to revision bad000000001 (broken) failed at execute:\
                        """)
                .contains("Correct the migration or the data and start again.");
    }

    @DatabaseTest(only = "sqlite")
    void a_migration_that_fails_does_not_stop_it_where_it_is_to_go_on(TestDatabase database) {
        try (RunningShop shop = RunningShop.on(
                database,
                "--spring.retort.packages=com.example.shop.migrations,com.example.shop.broken",
                "--spring.retort.fail-on-migration-error=false")) {
            assertThat(shop.get("/products")).startsWith("200 ");
            assertThat(shop.get("/actuator/health")).startsWith("503 ");
            String retort = shop.get("/actuator/retort").substring(4);
            assertThat(JsonPath.<Boolean>read(retort, "$.lastRun.success")).isFalse();
            assertThat(JsonPath.<List<String>>read(retort, "$.lastRun.errors")).hasSize(1);
            assertThat(JsonPath.<List<String>>read(retort, "$.pending")).containsExactly("bad000000001");
        }
    }
}
