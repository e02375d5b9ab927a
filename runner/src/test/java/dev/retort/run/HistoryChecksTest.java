// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What is found when the migrations and the database's memory of them do not agree, and how a stamp settles it. */
class HistoryChecksTest {

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.createTable("u", column("id", bigint())), op -> op.dropTable("u"));

    private final Project edited = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", varchar(9))), op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.createTable("u", column("id", bigint())), op -> op.dropTable("u"));

    @DatabaseTest
    void an_edited_migration_stops_every_run(TestDatabase database) {
        project.on(database).upgrade("head");

        assertThatThrownBy(() -> edited.on(database).upgrade("head"))
                .isInstanceOfSatisfying(EditedMigrations.class, error -> assertThat(error.revisions())
                        .extracting(RevisionNode::id)
                        .containsExactly("a1"))
                .hasMessage("edited after it was applied: revision a1 (make a1) in V_a1.java; restore it and write the"
                        + " change as a new migration, or, where the database is what it should be, accept it as it is"
                        + " with `retort stamp b2`");
        assertThatThrownBy(() -> edited.on(database).downgrade("base")).isInstanceOf(EditedMigrations.class);
        assertThat(edited.on(database).edited()).extracting(RevisionNode::id).containsExactly("a1");
    }

    @DatabaseTest
    void a_stamp_accepts_an_edited_migration(TestDatabase database) {
        project.on(database).upgrade("head");

        StampReport report = edited.on(database).stamp(List.of("b2"));

        assertThat(report.refreshed()).containsExactly("a1");
        assertThat(edited.on(database).edited()).isEmpty();
        assertThat(edited.on(database).upgrade("head").done()).isEmpty();
    }

    @DatabaseTest
    void an_unknown_revision_in_the_database_is_named(TestDatabase database) {
        project.on(database).upgrade("head");
        Project fewer = project.without("b2");

        assertThatThrownBy(() -> fewer.on(database).upgrade("head"))
                .isInstanceOf(UnknownAppliedRevisions.class)
                .hasMessage("the database is stamped with an unknown revision b2: no migration has such an id; bring"
                        + " the missing migrations back (another branch of the project?), or forget them with `retort"
                        + " stamp --purge REVISION`");
        assertThat(fewer.on(database).history().current())
                .extracting(AppliedRevision::id)
                .containsExactly("b2");

        StampReport report = fewer.on(database).stampAfresh(List.of("head"));

        assertThat(report.removed()).containsExactly("b2");
        assertThat(report.current()).extracting(AppliedRevision::id).containsExactly("a1");
    }

    @DatabaseTest
    void a_stamp_changes_the_history_and_nothing_else(TestDatabase database) throws SQLException {
        StampReport up = project.on(database).stamp(List.of("head"));
        SchemaDump stamped = database.dump();

        assertThat(up.added()).containsExactly("a1", "b2");
        assertThat(project.on(database).upgrade("head").done()).isEmpty();
        assertThat(database.dump()
                        .without(OwnTables.NAMES.toArray(String[]::new))
                        .text())
                .isEmpty();
        assertThat(stamped.text()).contains("retort_history");
    }

    @DatabaseTest
    void a_stamp_to_an_earlier_revision_forgets_the_later_ones(TestDatabase database) {
        project.on(database).upgrade("head");

        StampReport report = project.on(database).stamp(List.of("a1"));

        assertThat(report)
                .extracting(StampReport::added, StampReport::removed, StampReport::refreshed)
                .containsExactly(List.of(), List.of("b2"), List.of());
        assertThat(project.on(database).history().ids()).containsExactly("a1");
    }

    @DatabaseTest
    void a_stamp_of_one_branch_leaves_the_other(TestDatabase database) {
        Project forked = project.with("c3", "a1", op -> op.createTable("v", column("id", bigint())));
        forked.on(database).stamp(List.of("b2"));

        forked.on(database).stamp(List.of("c3"));

        assertThat(forked.on(database).history().ids()).containsExactly("a1", "b2", "c3");
        assertThat(forked.on(database).stamp(List.of("base")).current()).isEmpty();
    }
}
