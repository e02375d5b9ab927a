// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.time.Duration;
import java.util.List;

class AuditTest {

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.execute("insert into nowhere values (1)"), op -> {});

    @DatabaseTest
    void whatever_is_done_or_fails_is_remembered_with_who_did_it(TestDatabase database) {
        project.on(database).upgrade("a1");
        assertThatThrownBy(() -> project.on(database).upgrade("b2")).isInstanceOf(MigrationFailed.class);
        project.on(database).downgrade("base");
        project.on(database).stamp(List.of("a1"));

        List<AuditEntry> audit = project.on(database).audit();

        assertThat(audit)
                .extracting(AuditEntry::number, AuditEntry::action, AuditEntry::revision, AuditEntry::outcome)
                .containsExactly(
                        tuple(1L, AuditEntry.Action.UPGRADE, "a1", AuditEntry.Outcome.DONE),
                        tuple(2L, AuditEntry.Action.UPGRADE, "b2", AuditEntry.Outcome.FAILED),
                        tuple(3L, AuditEntry.Action.DOWNGRADE, "a1", AuditEntry.Outcome.DONE),
                        tuple(4L, AuditEntry.Action.STAMP, "a1", AuditEntry.Outcome.DONE));
        assertThat(audit.get(1).detail()).startsWith("the upgrade to revision b2 (make b2) failed at execute: ");
        assertThat(audit.get(3))
                .isEqualTo(new AuditEntry(
                        4,
                        AuditEntry.Action.STAMP,
                        "a1",
                        AuditEntry.Outcome.DONE,
                        "counts as applied",
                        Project.NOW,
                        Duration.ZERO,
                        new Actor("ada", "build7"),
                        RetortVersion.current()));
    }

    @DatabaseTest
    void a_database_that_nothing_was_done_to_has_none(TestDatabase database) {
        assertThat(project.on(database).audit()).isEmpty();
    }
}
