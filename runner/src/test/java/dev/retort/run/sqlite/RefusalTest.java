// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no ordinary table is refused with the reason, before anything happens. */
class RefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create view t as select 1 as a          | t              | it is a view
                    create virtual table t using fts5(a)    | t              | it is a virtual table of module fts5; drop it and create it again
                    create virtual table t using fts5(a)    | t_content      | it belongs to a virtual table, which keeps its data in it
                    create table u(a)                       | t              | the database has no such table
                    create table t(a)                       | other.t        | it is in the attached database other; connect to that database itself
                    """)
    void what_is_no_table_of_the_database(String existing, String table, String reason) throws Exception {
        try (SqliteFile file = SqliteFile.of(existing)) {
            Map<String, String> before = file.schema();

            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn(table, "a", type(varchar(50)))))
                    .hasMessageContaining("cannot be changed: " + reason + "\n");
            assertThat(file.schema()).isEqualTo(before);
        }
    }

    @Test
    void a_temporary_table_that_hides_it() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a)")) {
            assertThatThrownBy(() -> file.migrate(op -> {
                        op.execute("create temp table T(a)");
                        op.alterColumn("t", "a", type(varchar(50)));
                    }))
                    .hasMessageContaining(
                            "table t cannot be changed: a temporary table or view hides it; drop that first");
        }
    }

    @Test
    void a_temporary_trigger_that_would_go_with_the_table() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a)")
                .preparedBy("create temp trigger tr after insert on main.t begin select 1; end")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(varchar(50)))))
                    .hasMessageContaining(
                            "table t cannot be changed: a temporary trigger of this connection stands on it;"
                                    + " drop that first");
        }
    }

    @Test
    void a_constraint_that_is_not_there() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a, b)")) {
            assertThatThrownBy(() -> file.migrate(op -> op.dropUnique("t", "uq")))
                    .hasMessageContaining(
                            "failed at dropUnique: table t cannot be changed: it has no unique constraint uq");
        }
    }
}
