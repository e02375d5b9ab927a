// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.run.MigrationFailed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column goes with all that stands on it, and with nothing else. */
class ColumnRemovalTest {

    @Test
    void what_is_about_that_column_alone_goes_with_it() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table q(id integer primary key)",
                """
                create table p (
                  id integer primary key,
                  a int references q(id) unique check (a <> 7),
                  b int,
                  unique (a),
                  unique (b),
                  check (a > 0),
                  check (p.b > 0),
                  foreign key (a) references q (id),
                  foreign key (b) references q (id)
                )""",
                "create index ix_a on p (a desc)",
                "create index ix_b on p (b)",
                "insert into q values (1)",
                "insert into p values (1, 1, 1)")) {
            file.migrate(op -> op.dropColumn("p", "A"));

            assertThat(file.schema())
                    .isEqualTo(Map.of(
                            "q",
                            "CREATE TABLE q(id integer primary key)",
                            "p",
                            """
                            CREATE TABLE p (
                              id integer primary key,
                              b int,
                              unique (b),
                              check (p.b > 0),
                              foreign key (b) references q (id)
                            )""",
                            "ix_b",
                            "CREATE INDEX ix_b on p (b)"));
            assertThat(file.rows("select * from p")).containsExactly("1|1");
        }
    }

    @Test
    void what_the_migrations_made_over_several_columns_goes_with_it() throws Exception {
        try (SqliteFile file = SqliteFile.of()) {
            file.migrate(op -> {
                op.createTable("q", column("x", integer()), column("y", integer()), primaryKey("x", "y"));
                op.createTable(
                        "p",
                        column("a", integer()).notNull(),
                        column("b", integer()).notNull(),
                        primaryKey("a", "b"),
                        unique("uq").on("b", "a"),
                        check("ck", "a < b"),
                        foreignKey("a", "b").references("q", "x", "y").named("fk"));
                op.createIndex("p", index("ix").on("b", "a"));
            });
            file.execute("insert into q values (1, 2)", "insert into p values (1, 2)");

            file.migrate(op -> op.dropColumn("p", "a"));

            assertThat(file.sqlOf("p")).isEqualTo("CREATE TABLE \"p\" (\n    \"b\" integer not null\n)");
            assertThat(file.schema()).containsOnlyKeys("p", "q");
            assertThat(file.rows("select * from p")).containsExactly("2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create index ix on p(b, a)                             | index ix names column a, which goes; drop or change the index first
                    create index ix on p(b) where a > 0                    | index ix names column a, which goes; drop or change the index first
                    create view v as select a from p                       | view v names column a, which goes; drop or change the view first
                    create view v as select "a" from p                     | view v names column a, which goes; drop or change the view first
                    create trigger x after update of a on p begin select 1; end | trigger x names column a, which goes; drop or change the trigger first
                    create trigger x after insert on c begin update p set a = 1; end | trigger x names column a, which goes; drop or change the trigger first
                    create table d(x references p(a))                      | table d names column a, which goes; drop or change the table first
                    """)
    void what_no_migration_knows_of_stops_it(String thing, String reason) throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table c(x)", "create table p(id integer primary key, a int unique, b int)", thing)) {
            Map<String, String> before = file.schema();

            assertThatThrownBy(() -> file.migrate(op -> op.dropColumn("p", "a")))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("failed at dropColumn: table p cannot be changed: " + reason + "\n");
            assertThat(file.schema()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a int, b as (a + 1)                   | b as (a + 1)
                    a int, b int, unique (a, b)           | unique (a, b)
                    a int, b int check (a < b)            | b int check (a < b)
                    a int, b int, primary key (a, b)      | primary key (a, b)
                    """)
    void a_part_of_the_table_that_no_migration_knows_of_stops_it(String columns, String user) throws Exception {
        try (SqliteFile file = SqliteFile.of("create table p(" + columns + ")")) {
            assertThatThrownBy(() -> file.migrate(op -> op.dropColumn("p", "a")))
                    .hasMessageContaining(
                            "column a of table p is still used by " + user + "; drop or change that first");
        }
    }

    @Test
    void a_trigger_that_knows_nothing_of_the_column_works_on() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table p (id integer primary key, a int, b int)",
                "create table log (text)",
                "create trigger added after insert on p begin insert into log values (new.b); end",
                "create trigger changed after update on p begin insert into log values (new.b); end")) {
            file.migrate(op -> op.dropColumn("p", "a"));

            file.migrate(op -> {
                op.execute("insert into p (b) values (1)");
                op.execute("update p set b = 2");
            });
            assertThat(file.rows("select * from log")).containsExactly("1", "2");
        }
    }

    @Test
    void a_view_of_everything_loses_the_column_and_works_on() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table p (id integer primary key, a int)",
                "create view v as select * from p",
                "insert into p values (1, 2)")) {
            file.migrate(op -> op.dropColumn("p", "a"));

            assertThat(file.rows("select * from v")).containsExactly("1");
        }
    }

    @Test
    void a_view_that_counts_its_columns_stops_it() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table p (id integer primary key, a int)", "create view v(x, y) as select * from p")) {
            assertThatThrownBy(() -> file.migrate(op -> op.dropColumn("p", "a")))
                    .hasMessageContaining("expected 2 columns for 'v' but got 1")
                    .hasMessageContaining("statement: select * from main.\"v\" limit 0");
            assertThat(file.sqlOf("p")).isEqualTo("CREATE TABLE p (id integer primary key, a int)");
        }
    }
}
