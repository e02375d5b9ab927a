// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.Row.row;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.MultipleHeads;
import dev.retort.migration.RevisionNode;
import dev.retort.schema.Schema;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

class MigrationEngineTest {

    private final Project project = new Project()
            .with(
                    "a1",
                    "",
                    op -> op.createTable(
                            "users", column("id", bigint()).notNull(), column("name", varchar(50)), primaryKey("id")),
                    op -> op.dropTable("users"))
            .with(
                    "b2",
                    "a1",
                    op -> {
                        op.addColumn("users", column("email", varchar(255)));
                        op.createIndex("users", index("ix_users_email").on("email"));
                    },
                    op -> {
                        op.dropIndex("users", "ix_users_email");
                        op.dropColumn("users", "email");
                    });

    @DatabaseTest
    void an_upgrade_applies_what_is_pending_and_records_it(TestDatabase database) throws SQLException {
        MigrationEngine engine = project.on(database);

        RunReport report = engine.upgrade("head");

        assertThat(report.done())
                .extracting(RunReport.Done::revision)
                .extracting(RevisionNode::id)
                .containsExactly("a1", "b2");
        assertThat(engine.history())
                .isEqualTo(new History(List.of(applied("a1", List.of()), applied("b2", List.of("a1")))));
        assertThat(report.current()).containsExactly(applied("b2", List.of("a1")));
        database.execute("insert into users (id, name, email) values (1, 'Ada', 'ada@example.org')");
    }

    @DatabaseTest
    void a_second_upgrade_finds_nothing_to_do(TestDatabase database) {
        project.on(database).upgrade("head");
        project.heard().clear();

        RunReport report = project.on(database).upgrade("head");

        assertThat(report.done()).isEmpty();
        assertThat(project.heard()).isEmpty();
    }

    @DatabaseTest
    void reading_an_empty_database_finds_nothing_and_writes_nothing(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        MigrationEngine engine = project.on(database);

        assertThat(engine.history()).isEqualTo(History.EMPTY);
        assertThat(engine.pending("head")).extracting(RevisionNode::id).containsExactly("a1", "b2");
        assertThat(engine.replay()).isEqualTo(Schema.EMPTY);
        assertThat(engine.upgrade("base").done()).isEmpty();
        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void a_failed_migration_leaves_nothing_behind_and_those_before_it_stay(TestDatabase database) throws SQLException {
        project.on(database).upgrade("b2");
        SchemaDump before = database.dump();
        Project failing = project.with("c3", "b2", op -> {
            op.createTable("half", column("id", bigint()));
            op.bulkInsert("users", List.of("id", "name"), row(1, "Ada"), row(1, "Bob"));
        });

        assertThatThrownBy(() -> failing.on(database).upgrade("c3"))
                .isInstanceOfSatisfying(MigrationFailed.class, failure -> {
                    assertThat(failure.revision().id()).isEqualTo("c3");
                    assertThat(failure.statement()).startsWith("insert into");
                    assertThat(failure.aftermath().isClean()).isTrue();
                })
                .hasMessageStartingWith("the upgrade to revision c3 (make c3) failed at bulkInsert: ")
                .hasMessageEndingWith("\nall that this migration did was rolled back; correct V_c3.java or the data,"
                        + " and run again");

        assertThat(failing.on(database).history().ids()).containsExactly("a1", "b2");
        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void the_first_migration_failing_leaves_no_history_table(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        Project failing = new Project().with("a1", "", op -> op.execute("insert into nowhere values (1)"));

        assertThatThrownBy(() -> failing.on(database).upgrade("head")).isInstanceOf(MigrationFailed.class);

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest
    void several_heads_are_refused_and_all_of_them_applied_when_asked_for(TestDatabase database) {
        Project forked = project.with("c3", "a1", op -> op.createTable("orders", column("id", bigint())));

        assertThatThrownBy(() -> forked.on(database).upgrade("head")).isInstanceOf(MultipleHeads.class);

        assertThat(forked.on(database).upgrade("heads").current())
                .extracting(AppliedRevision::id)
                .containsExactly("b2", "c3");
    }

    private AppliedRevision applied(String id, List<String> after) {
        return new AppliedRevision(
                id,
                after,
                "make " + id,
                project.migrations().checksum(id),
                Project.NOW,
                Duration.ZERO,
                new Actor("ada", "build7"),
                RetortVersion.current());
    }
}
