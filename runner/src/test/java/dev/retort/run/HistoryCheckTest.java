// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.util.List;

class HistoryCheckTest {

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.createTable("u", column("id", bigint())), op -> op.dropTable("u"));

    @DatabaseTest
    void where_all_agree_nothing_is_found(TestDatabase database) {
        assertThat(project.on(database).validate()).isEmpty();

        project.on(database).upgrade("head");

        assertThat(project.on(database).validate()).isEmpty();
    }

    @DatabaseTest
    void everything_is_found_at_once_with_what_to_do(TestDatabase database) {
        project.with("c3", "b2", op -> {}).on(database).upgrade("head");
        Project changed = new Project()
                .with("a1", "", op -> op.createTable("t", column("id", varchar(9))), op -> op.dropTable("t"))
                .with("a2", "a1", op -> op.createTable("v", column("id", bigint())), op -> {})
                .with("b2", "a2", op -> op.createTable("u", column("id", bigint())))
                .with("d4", "a1", op -> {
                    throw new IllegalStateException("not written yet");
                });

        List<Finding> findings = changed.on(database).validate();

        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly(
                        "revision a1: edited after it was applied, in V_a1.java: restore it and write the change as a new"
                                + " migration, or accept it as it is with `retort stamp c3`",
                        "revision c3: applied, but no migration of this project has this id: bring it back, or forget it"
                                + " with `retort stamp --purge REVISION`",
                        "revision a2: not applied, although b2, which follows it, is: `retort upgrade a2` applies it now;"
                                + " where its work is done, `retort stamp c3` says so",
                        "revision b2: followed a1 when it was applied, and follows a2 now; other databases may have gone"
                                + " another way",
                        "revision a2: its downgrade does nothing: write it in V_a2.java, or say op.irreversible(\"why\")"
                                + " there",
                        "revision b2: there is no way back from it",
                        "revision d4: revision d4 (make d4) cannot be run: not written yet (in V_d4.java); nothing was"
                                + " changed",
                        "several heads: b2, d4; `retort merge` joins them");
    }

    @DatabaseTest
    void prod_runs_nothing_before_they_agree(TestDatabase database) {
        project.on(database).upgrade("b2");
        Project changed = new Project()
                .with("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"))
                .with("a2", "a1", op -> op.createTable("v", column("id", bigint())), op -> op.dropTable("v"))
                .with("b2", "a2", op -> op.createTable("u", column("id", bigint())), op -> op.dropTable("u"));

        assertThatThrownBy(() -> new MigrationEngine(
                                Project.connections(database),
                                changed.migrations(),
                                RunOptions.defaults().withPolicy(Policy.of("prod")),
                                RunListener.SILENT)
                        .upgrade("head"))
                .isInstanceOf(ValidationFailed.class)
                .hasMessageStartingWith("nothing was run, because in prod migrations and database are checked first:\n"
                        + "  revision a2: not applied, although b2, which follows it, is: ");
    }
}
