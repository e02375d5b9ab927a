// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.run.RunListener;
import dev.retort.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All rows of a table that is made anew are copied, and how many is told meanwhile. */
class RowCopyTest {

    private static final int ROWS = 50_000;

    private static final String NUMBERS =
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + ROWS + ") ";

    /** So many rows of a table are copied, of so many. */
    private record Copied(String table, long rows, long total) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t(id integer primary key, a varchar(5))",
                "create table t(id bigint, a varchar(5), primary key (id))",
                "create table t(id int, a varchar(5))",
                "create table t(id int, a varchar(5), rowid text)",
                "create table t(id int, a varchar(5), check (t.id > 0))"
            })
    void a_large_table_tells_of_its_rows_as_they_are_copied(String table) throws Exception {
        try (SqliteFile file = SqliteFile.of(
                table,
                "insert into t(id, a) " + NUMBERS + "select i * 3, 'x' || i from n",
                "delete from t where id % 7 = 1")) {
            List<String> rows = file.rows("select *, _rowid_ from t order by id");

            List<Copied> heard = copied(file, op -> op.alterColumn("t", "a", type(varchar(50))));

            assertThat(heard).hasSizeGreaterThan(2);
            assertThat(heard).extracting(Copied::rows).isSorted();
            assertThat(heard).extracting(Copied::total).containsOnly((long) rows.size());
            assertThat(heard.get(heard.size() - 1)).isEqualTo(new Copied("t", rows.size(), rows.size()));
            assertThat(file.rows("select *, _rowid_ from t order by id")).isEqualTo(rows);
        }
    }

    @Test
    void rows_with_any_numbers_are_copied_in_pieces() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(a varchar(5))",
                "insert into t(rowid, a) values (-9223372036854775808, 'first'), (9223372036854775807, 'last')",
                "insert into t(rowid, a) " + NUMBERS + "select (i - 20000) * 100000000, 'x' from n")) {
            List<String> rows = file.rows("select rowid, a from t order by rowid");

            file.migrate(op -> op.alterColumn("t", "a", type(text(), "upper(a)")));

            assertThat(file.rows("select rowid, lower(a) from t order by rowid"))
                    .isEqualTo(rows);
        }
    }

    @Test
    void expressions_one_upon_the_other_are_computed_in_pieces() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a int, b int)",
                "insert into t " + NUMBERS + "select i, i, 0 from n")) {
            List<Copied> heard = copied(file, op -> {
                op.alterColumn("t", "a", type(bigint(), "a + 1"));
                op.alterColumn("t", "b", type(bigint(), "a * 2"));
            });

            assertThat(heard).hasSizeGreaterThan(2);
            assertThat(file.rows("select count(*), sum(a = id + 1), sum(b = (id + 1) * 2) from t"))
                    .containsExactly("50000|50000|50000");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t(id int primary key, a varchar(5)) without rowid",
                "create table t(id int, a varchar(5), rowid, oid, _rowid_)"
            })
    void rows_without_numbers_are_copied_at_once(String table) throws Exception {
        try (SqliteFile file = SqliteFile.of(table, "insert into t(id, a) " + NUMBERS + "select i, 'x' || i from n")) {
            List<Copied> heard = copied(file, op -> op.alterColumn("t", "a", type(varchar(50))));

            assertThat(heard).containsExactly(new Copied("t", ROWS, ROWS));
        }
    }

    @Test
    void a_small_table_is_copied_at_once() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a varchar(5))", "insert into t values ('x')")) {
            assertThat(copied(file, op -> op.alterColumn("t", "a", type(varchar(50)))))
                    .containsExactly(new Copied("t", 1, 1));
        }
    }

    /** An index that has lost a row, as in a damaged file, lets two ways to count differ. */
    @Test
    void a_copy_that_has_not_as_many_rows_as_the_table_stops_the_migration() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a varchar(5), b text, c text, d text)",
                "insert into t(id, a) values (1, 'x'), (2, 'y')",
                "create index ix on t(a) where a > 'x'",
                "pragma writable_schema = on",
                "update sqlite_master set sql = 'CREATE INDEX ix on t(a)' where name = 'ix'",
                "pragma writable_schema = off")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(varchar(50)))))
                    .hasMessageContaining("table t has 1 rows, and 2 were copied: is the database file damaged?"
                            + " `pragma integrity_check` tells");
        }
    }

    private static List<Copied> copied(SqliteFile file, Consumer<Operations> change) {
        List<Copied> heard = new ArrayList<>();
        file.migrate(change, new RunListener() {
            @Override
            public void copied(ObjectName table, long rows, long total) {
                heard.add(new Copied(table.toString(), rows, total));
            }
        });
        return heard;
    }
}
