// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Project project = new Project()
            .with(
                    "a1",
                    "",
                    op -> op.createTable("t", column("id", bigint()), column("name", varchar(20))),
                    op -> op.dropTable("t"))
            .with("b2", "a1", op -> op.dropColumn("t", "name"), op -> op.addColumn("t", column("name", varchar(20))))
            .with("c3", "b2", op -> op.execute("delete from t"), op -> {});

    @DatabaseTest
    void prod_applies_what_loses_nothing_and_refuses_the_rest_naming_the_flags(TestDatabase database) {
        MigrationEngine engine = engine(database, Policy.of("prod"), Consent.NONE);
        engine.upgrade("a1");

        assertThatThrownBy(() -> engine.upgrade("head"))
                .isInstanceOf(RefusedByPolicy.class)
                .hasMessage(
                        """
                        refused in prod, because data may be lost:
                          revision b2 (make b2): the values of column t.name are lost
                          revision c3 (make c3): SQL may change or delete what is there: delete from t
                        nothing was changed; where that is meant, say so: --allow-loss b2 --allow-loss c3""");

        assertThat(engine.history().ids()).containsExactly("a1");
    }

    @DatabaseTest
    void a_loss_that_was_agreed_to_by_name_is_no_reason_to_refuse(TestDatabase database) {
        engine(database, Policy.of("prod"), Consent.NONE).upgrade("a1");

        engine(database, Policy.of("prod"), Consent.NONE.toLossBy(List.of("b2")))
                .upgrade("b2");
        assertThatThrownBy(() -> engine(database, Policy.of("prod"), Consent.NONE.toLossBy(List.of("b2")))
                        .upgrade("head"))
                .isInstanceOf(RefusedByPolicy.class);
    }

    @DatabaseTest
    void an_empty_database_has_nothing_to_lose(TestDatabase database) {
        engine(database, Policy.of("prod"), Consent.NONE).upgrade("head");

        assertThat(engine(database, Policy.of("prod"), Consent.NONE).history().ids())
                .containsExactly("a1", "b2", "c3");
    }

    @DatabaseTest
    void a_database_with_tables_of_others_is_not_empty(TestDatabase database) throws SQLException {
        database.execute("create table others (id int)");

        assertThatThrownBy(
                        () -> engine(database, Policy.of("prod"), Consent.NONE).upgrade("head"))
                .isInstanceOf(RefusedByPolicy.class);
    }

    @DatabaseTest
    void staging_asks_before_it_takes_migrations_back(TestDatabase database) {
        MigrationEngine engine = engine(database, Policy.of("staging"), Consent.NONE);
        engine.upgrade("head");

        assertThatThrownBy(() -> engine.downgrade("base"))
                .isInstanceOfSatisfying(ConfirmationNeeded.class, needed -> {
                    assertThat(needed.revisions()).extracting(RevisionNode::id).containsExactly("c3", "b2", "a1");
                    assertThat(needed.dangers()).hasSize(1);
                })
                .hasMessage(
                        """
                        this takes back c3 (make c3), b2 (make b2), a1 (make a1) in staging, and nobody has agreed
                          revision a1 (make a1): the rows of table t are lost
                        nothing was changed; agree with --force""");

        assertThat(engine(database, Policy.of("staging"), Consent.NONE.toDowngrade())
                        .downgrade("base")
                        .done())
                .hasSize(3);
    }

    @DatabaseTest
    void dev_does_what_it_is_told(TestDatabase database) {
        MigrationEngine engine = engine(database, Policy.of("dev"), Consent.NONE);

        engine.upgrade("head");
        engine.downgrade("base");

        assertThat(engine.history()).isEqualTo(History.EMPTY);
    }

    @Test
    void an_environment_of_an_unknown_name_is_treated_as_carefully_as_prod() {
        assertThat(Policy.of("live")).isEqualTo(Policy.like("prod", "live")).isNotEqualTo(Policy.like("dev", "live"));
    }

    private MigrationEngine engine(TestDatabase database, Policy policy, Consent consent) {
        return new MigrationEngine(
                Project.connections(database),
                project.migrations(),
                RunOptions.defaults().withPolicy(policy).withConsent(consent),
                RunListener.SILENT);
    }
}
