// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;

class DowngradeTest {

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
    void a_downgrade_leads_back_with_all_rows(TestDatabase database) throws SQLException {
        project.on(database).upgrade("a1");
        database.execute("insert into users values (1, 'Ada'), (2, null)");
        SchemaDump schema = database.dump();
        RowChecksums rows = Outcome.rowsOf(database);
        project.on(database).upgrade("head");

        RunReport report = project.on(database).downgrade("-1");

        assertThat(report.done())
                .extracting(RunReport.Done::revision)
                .extracting(RevisionNode::id)
                .containsExactly("b2");
        assertThat(report.current()).extracting(AppliedRevision::id).containsExactly("a1");
        assertThat(database.dump()).isEqualTo(schema);
        assertThat(Outcome.rowsOf(database)).isEqualTo(rows);
    }

    @DatabaseTest
    void base_leaves_nothing_but_an_empty_history(TestDatabase database) throws SQLException {
        project.on(database).upgrade("head");

        project.on(database).downgrade("base");

        assertThat(project.on(database).history()).isEqualTo(History.EMPTY);
        assertThat(database.dump()
                        .without(OwnTables.NAMES.toArray(String[]::new))
                        .text())
                .isEmpty();
    }

    @DatabaseTest
    void a_missing_downgrade_stops_the_run_before_anything_is_taken_back(TestDatabase database) throws SQLException {
        Project oneWay = project.with("c3", "b2", op -> op.execute("delete from users"))
                .with("d4", "c3", op -> op.execute("delete from users"), op -> op.execute("select 1"));
        oneWay.on(database).upgrade("head");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> oneWay.on(database).downgrade("base"))
                .isInstanceOf(MissingDowngrade.class)
                .hasMessage("revision c3 (make c3) cannot be taken back, so nothing was: this migration cannot be"
                        + " downgraded: no downgrade was written; write its downgrade in V_c3.java");

        assertThat(database.dump()).isEqualTo(before);
        assertThat(oneWay.on(database).history().ids()).containsExactly("a1", "b2", "c3", "d4");
    }

    @DatabaseTest(needs = Ability.TRANSACTIONAL_DDL)
    void a_failed_downgrade_is_rolled_back(TestDatabase database) throws SQLException {
        Project failing = project.with("c3", "b2", op -> op.createTable("t", column("id", bigint())), op -> {
            op.dropTable("t");
            op.dropTable("nowhere");
        });
        failing.on(database).upgrade("head");
        SchemaDump before = database.dump();

        assertThatThrownBy(() -> failing.on(database).downgrade("-1"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("the downgrade from revision c3 (make c3) failed at dropTable: ");

        assertThat(database.dump()).isEqualTo(before);
        assertThat(failing.on(database).history().ids()).containsExactly("a1", "b2", "c3");
    }
}
