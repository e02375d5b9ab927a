// SPDX-License-Identifier: Apache-2.0
package dev.retort.meter;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.run.MigrationFailed;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicReference;

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
        assertThat(registry.get("retort.migrations.pending").gauge().value()).isNaN();
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
