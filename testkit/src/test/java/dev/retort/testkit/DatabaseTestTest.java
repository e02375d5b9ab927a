// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class DatabaseTestTest {

    private static final List<String> SEEN = new ArrayList<>();

    private final String databases = System.getProperty("retort.test.databases", "");

    @BeforeEach
    void run_on_the_usual_databases() {
        System.clearProperty("retort.test.databases");
        SEEN.clear();
    }

    @AfterEach
    void run_on_the_databases_asked_for() {
        System.setProperty("retort.test.databases", databases);
    }

    @Test
    void a_test_runs_once_on_each_usual_database() {
        EngineExecutionResults results = run("everywhere");

        results.testEvents().assertStatistics(events -> events.succeeded(3));
        assertThat(SEEN).containsExactly("sqlite", "postgresql-14", "postgresql-18");
    }

    @Test
    void a_test_may_name_products_and_kinds() {
        run("on_some");

        assertThat(SEEN).containsExactly("sqlite", "postgresql-18");
    }

    @Test
    void a_test_may_ask_for_abilities() {
        run("with_virtual_columns");

        assertThat(SEEN).containsExactly("sqlite", "postgresql-18");
    }

    @Test
    void a_test_may_ask_for_the_lack_of_abilities() {
        run("without_alter_column");

        assertThat(SEEN).containsExactly("sqlite");
    }

    @Test
    void a_product_that_nobody_knows_is_an_error() {
        EngineExecutionResults results = run("on_an_unknown_product");

        results.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        finishedWithFailure(message(
                                "no database product postgres; there are [sqlite, postgresql, mysql, mariadb]")));
    }

    @Test
    void a_test_is_left_out_where_a_property_selects_none_of_its_databases() {
        System.setProperty("retort.test.databases", "postgresql-14");

        EngineExecutionResults results = run("on_some");

        results.allEvents().failed().assertThatEvents().isEmpty();
        assertThat(SEEN).isEmpty();
    }

    @Test
    void a_property_selects_databases_by_product_or_kind() {
        List<DatabaseKind> kinds = DatabaseKind.selected("sqlite, postgresql-16");

        assertThat(kinds).containsExactly(new DatabaseKind("sqlite", ""), new DatabaseKind("postgresql", "16"));
    }

    private static EngineExecutionResults run(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.conditions.deactivate", "*")
                .selectors(selectMethod(Fixture.class, method, TestDatabase.class))
                .execute();
    }

    static class Fixture {

        @BeforeEach
        void set_up(TestDatabase database) throws SQLException {
            database.execute("create table seen_by_set_up (id integer)");
        }

        @DatabaseTest
        void everywhere(TestDatabase database) throws SQLException {
            assertThat(database.dump().objects().keySet()).hasToString("[table seen_by_set_up]");
            SEEN.add(database.kind().name());
        }

        @DatabaseTest(only = {"sqlite", "postgresql-18"})
        void on_some(TestDatabase database) {
            SEEN.add(database.kind().name());
        }

        @DatabaseTest(needs = Ability.VIRTUAL_COLUMNS)
        void with_virtual_columns(TestDatabase database) {
            SEEN.add(database.kind().name());
        }

        @DatabaseTest(lacks = Ability.ALTER_COLUMN)
        void without_alter_column(TestDatabase database) {
            SEEN.add(database.kind().name());
        }

        @DatabaseTest(only = "postgres")
        void on_an_unknown_product(TestDatabase database) {
            SEEN.add(database.kind().name());
        }
    }
}
