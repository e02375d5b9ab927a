// SPDX-License-Identifier: Apache-2.0
package dev.retort.meter;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.migration.RevisionNode;
import dev.retort.run.Direction;
import dev.retort.run.MigrationFailed;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MigrationMetersTest {

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.execute("no sql at all"));

    @DatabaseTest
    void what_happened_before_a_registry_was_there_is_measured_too(TestDatabase database) {
        AtomicReference<MigrationManager> manager = new AtomicReference<>();
        MigrationMeters meters =
                new MigrationMeters(() -> manager.get().pending().size());
        manager.set(MigrationManager.of(
                Project.connections(database),
                ManagerOptions.defaults().withMigrations(project.source()).withListener(meters)));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        manager.get().upgrade("a1");
        meters.bindTo(registry);
        assertThat(registry.get("retort.migrations.pending").gauge().value()).isEqualTo(1);
        assertThatThrownBy(() -> manager.get().upgrade("b2")).isInstanceOf(MigrationFailed.class);
        manager.get().downgrade("base");

        assertThat(count(registry, "a1", "upgrade", "success")).isEqualTo(1);
        assertThat(count(registry, "b2", "upgrade", "failure")).isEqualTo(1);
        assertThat(count(registry, "a1", "downgrade", "success")).isEqualTo(1);
        assertThat(registry.get("retort.rollbacks").counter().count()).isEqualTo(1);
        assertThat(registry.get("retort.failures").counter().count()).isEqualTo(1);
        assertThat(registry.get("retort.lock.wait").timer().count()).isPositive();
        assertThat(registry.get("retort.migrations.pending").gauge().value()).isEqualTo(2);
        manager.set(null);
        meters.finished(Direction.UPGRADE, project.migrations().graph().revision("a1"), Duration.ZERO);
        assertThat(registry.get("retort.migrations.pending").gauge().value()).isNaN();
    }

    @Test
    void a_database_that_does_not_answer_keeps_nobody_waiting() {
        CountDownLatch down = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        MigrationMeters meters = new MigrationMeters(() -> {
            if (asked.incrementAndGet() > 1) {
                await(down);
            }
            return 3;
        });
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        meters.bindTo(registry);
        Gauge pending = registry.get("retort.migrations.pending").gauge();
        assertThat(pending.value()).isEqualTo(3);
        meters.finished(Direction.UPGRADE, new RevisionNode("a1", Set.of(), Set.of(), Set.of(), "", ""), Duration.ZERO);

        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            assertThat(pending.value()).isEqualTo(3);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(asked).hasValue(2);
        down.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long count(SimpleMeterRegistry registry, String revision, String direction, String outcome) {
        return registry.get("retort.migration")
                .tag("revision", revision)
                .tag("direction", direction)
                .tag("outcome", outcome)
                .timer()
                .count();
    }
}
