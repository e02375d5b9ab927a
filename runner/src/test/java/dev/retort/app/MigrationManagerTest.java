// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.app.RevisionStatus.State;
import dev.retort.dialect.Dialects;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.Direction;
import dev.retort.run.Finding;
import dev.retort.run.OwnTables;
import dev.retort.run.Project;
import dev.retort.run.RunPlan;
import dev.retort.run.RunReport;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class MigrationManagerTest {

    private final Project project = new Project()
            .with(
                    "a1",
                    "",
                    op -> op.createTable("users", column("id", bigint()), column("name", varchar(50))),
                    op -> op.dropTable("users"))
            .with(
                    "b2",
                    "a1",
                    op -> op.addColumn("users", column("email", varchar(255))),
                    op -> op.dropColumn("users", "email"))
            .with("c3", "a1", op -> op.createTable("logs", column("id", bigint())), op -> op.dropTable("logs"));

    @DatabaseTest
    void a_project_is_brought_there_and_back_over_a_pool(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();

        try (HikariDataSource pool = pool(database)) {
            MigrationManager manager = MigrationManager.of(pool, options());

            assertThat(manager.pending()).extracting(RevisionNode::id).containsExactly("a1", "b2", "c3");
            assertThat(manager.current()).isEmpty();
            assertThat(manager.heads()).extracting(RevisionNode::id).containsExactly("b2", "c3");

            RunReport report = manager.upgrade();

            assertThat(report.done()).extracting(done -> done.revision().id()).containsExactly("a1", "b2", "c3");
            assertThat(manager.current()).extracting(AppliedRevision::id).containsExactlyInAnyOrder("b2", "c3");
            assertThat(manager.pending()).isEmpty();

            manager.downgrade("base");
        }

        assertThat(database.dump().without(OwnTables.NAMES.toArray(String[]::new)))
                .isEqualTo(empty);
    }

    @DatabaseTest
    void the_history_says_what_is_applied(TestDatabase database) {
        MigrationManager manager = manager(database);

        manager.upgrade("b2");

        assertThat(manager.history())
                .extracting(status -> status.revision().id(), RevisionStatus::state)
                .containsExactly(tuple("c3", State.PENDING), tuple("b2", State.CURRENT), tuple("a1", State.APPLIED));
        assertThat(manager.history("current:b2"))
                .extracting(status -> status.revision().id())
                .containsExactly("b2");
        assertThat(manager.revisions(":current")).extracting(RevisionNode::id).containsExactly("b2", "a1");
        assertThatThrownBy(() -> manager.revisions("a1"))
                .isInstanceOf(MalformedRange.class)
                .hasMessage("\"a1\" is no range; write FROM:TO, such as base:head, 3f2a: or :current");
    }

    @DatabaseTest
    void status_and_validation_name_what_is_amiss(TestDatabase database) {
        manager(database).upgrade();
        MigrationManager older = MigrationManager.of(
                Project.connections(database),
                options().withMigrations(project.without("c3").source()));

        assertThat(older.status())
                .isEqualTo(
                        new Status(List.of("b2", "c3"), List.of("b2"), List.of(), List.of("c3"), List.of(), List.of()));
        assertThat(older.status().healthy()).isFalse();
        Validation validation = older.validate();
        assertThat(validation.migrations()).isEqualTo(2);
        assertThat(validation.errors())
                .extracting(Finding::kind, Finding::revision)
                .containsExactly(tuple(Finding.Kind.UNKNOWN, "c3"));
        assertThat(validation.warnings()).isEmpty();
    }

    @DatabaseTest
    void a_plan_says_what_would_be_done(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();

        RunPlan plan = manager(database).plan(Direction.UPGRADE, "b2");

        assertThat(plan.migrations())
                .extracting(migration -> migration.revision().id())
                .containsExactly("a1", "b2");
        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest
    void a_stamp_changes_what_the_database_remembers_and_nothing_else(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        MigrationManager manager = manager(database);

        assertThat(manager.stamp("b2").added()).containsExactly("a1", "b2");
        assertThat(manager.stampAfresh("a1").current())
                .extracting(AppliedRevision::id)
                .containsExactly("a1");

        assertThat(database.dump().without(OwnTables.NAMES.toArray(String[]::new)))
                .isEqualTo(empty);
    }

    @DatabaseTest
    void scripts_are_written_with_and_without_a_database(TestDatabase database) {
        MigrationManager manager = manager(database);
        manager.upgrade("a1");

        assertThat(manager.sql(Direction.UPGRADE, "b2").parts())
                .extracting(part -> part.revision().id())
                .containsExactly("b2");
        assertThat(manager.sql(
                                Direction.DOWNGRADE,
                                "b2",
                                "base",
                                Dialects.installed().byId(database.product()))
                        .parts())
                .extracting(part -> part.revision().id())
                .containsExactly("b2", "a1");
    }

    private MigrationManager manager(TestDatabase database) {
        return MigrationManager.of(Project.connections(database), options());
    }

    private ManagerOptions options() {
        return ManagerOptions.defaults().withMigrations(project.source());
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }
}
