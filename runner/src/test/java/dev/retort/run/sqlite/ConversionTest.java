// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.operation.ColumnChange;
import dev.retort.run.MigrationFailed;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.converter.ConvertWith;
import org.junit.jupiter.params.converter.SimpleArgumentConverter;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of values when their column gets another type: the same in the new type, or the migration stops. */
class ConversionTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    text,      '12',                    integer,   12,                    integer
                    text,      ' -7 ',                  integer,   -7,                    integer
                    text,      '1e3',                   integer,   1000,                  integer
                    text,      '2.0',                   integer,   2,                     integer
                    text,      null,                    integer,   null,                  null
                    real,      3.0,                     integer,   3,                     integer
                    numeric,   9223372036854775807,     integer,   9223372036854775807,   integer
                    text,      '1.5',                   double,    1.5,                   real
                    integer,   12,                      double,    12.0,                  real
                    text,      '19.99',                 decimal,   19.99,                 real
                    text,      '0.000000000000123456',  decimal,   1.23456e-13,           real
                    integer,   12,                      text,      12,                    text
                    real,      0.1,                     text,      0.1,                   text
                    text,      '2026-11-21',            date,      2026-11-21,            text
                    text,      '10:15:00.123',          time,      10:15:00.123,          text
                    text,      '2026-11-21T10:15:00Z',  timestamp, 2026-11-21T10:15:00Z,  text
                    text,      '1795256100000',         timestamp, 1795256100000,         integer
                    text,      '1',                     bool,      1,                     integer
                    blob,      x'41',                   blob,      A,                     blob
                    varchar(5), 'abc',                  clob,      abc,                   text
                    `my type`, 'abc',                   native,    abc,                   text
                    """)
    void values_that_convert(
            String from, String value, @ConvertWith(ToType.class) DataType to, String result, String kind)
            throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(id integer primary key, a " + from + ")", "insert into t values (1, " + value + ")")) {
            file.migrate(op -> op.alterColumn("t", "a", type(to)));

            assertThat(file.rows("select cast(a as text), typeof(a) from t")).containsExactly(result + "|" + kind);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    text,      'abc',                     integer,   integer
                    text,      '12abc',                   integer,   integer
                    text,      '',                        integer,   integer
                    text,      '1.5',                     integer,   integer
                    text,      '9223372036854775808',     integer,   integer
                    real,      1.5,                       integer,   integer
                    real,      1.0e+300,                  integer,   integer
                    blob,      X'3132',                   integer,   integer
                    text,      'abc',                     double,    float
                    integer,   9007199254740993,          double,    float
                    blob,      X'31',                     double,    float
                    text,      'abc',                     decimal,   `numeric(20,10)`
                    text,      '1234567890.1234567',      decimal,   `numeric(20,10)`
                    blob,      X'31',                     text,      text
                    text,      'abc',                     blob,      blob
                    text,      'yesterday',               date,      date
                    text,      '',                        timestamp, timestamp
                    text,      'yes',                     bool,      boolean
                    """)
    void values_that_do_not_convert_stop_the_migration(
            String from, String value, @ConvertWith(ToType.class) DataType to, String declared) throws Exception {
        String table = "create table t(id integer primary key, a " + from + ")";
        try (SqliteFile file = SqliteFile.of(table, "insert into t values (1, null), (7, " + value + ")")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(to))))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("failed at alterColumn: column a of table t has a value that does not become "
                            + declared + "; correct it, or give an expression for the new value (row = 7, value = "
                            + value + ")\n");
            assertThat(file.sqlOf("t")).isEqualToIgnoringCase(table);
            assertThat(file.rows("select id, typeof(a) from t")).hasSize(2);
        }
    }

    @Test
    void the_highest_integer_below_which_a_float_holds_all_converts() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a integer)", "insert into t values (9007199254740992)")) {
            file.migrate(op -> op.alterColumn("t", "a", type(Types.doublePrecision())));

            assertThat(file.rows("select a = 9007199254740992, typeof(a) from t"))
                    .containsExactly("1|real");
        }
    }

    @Test
    void a_number_whose_text_would_be_another_number_stops_the_migration() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a real)", "insert into t values (9e999)")) {
            String value = file.rows("select quote(a) from t").get(0);

            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(Types.text()))))
                    .hasMessageContaining("does not become text")
                    .hasMessageContaining("(row = 1, value = " + value + ")");
        }
    }

    @Test
    void an_expression_of_the_author_computes_the_value_and_is_held_to_the_type() throws Exception {
        try (SqliteFile file =
                SqliteFile.of("create table t(a text, b)", "insert into t values ('x1', 1), ('x2', 2)")) {
            file.migrate(op -> op.alterColumn("t", "a", type(Types.integer(), "substr(t.a, 2) * 10 + b")));

            assertThat(file.rows("select a, typeof(a) from t")).containsExactly("11|integer", "22|integer");
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "b", type(Types.integer(), "'x' || b"))))
                    .hasMessageContaining("column b of table t has a value that does not become integer")
                    .hasMessageContaining("(row = 1, value = 'x1')");
        }
    }

    @Test
    void a_row_without_number_is_told_by_its_key() throws Exception {
        try (SqliteFile file = SqliteFile.of(
                "create table t(k text, n int, a text, primary key (n, k)) without rowid",
                "insert into t values ('x', 5, 'abc')")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(Types.integer()))))
                    .hasMessageContaining("(n = 5, k = x, value = 'abc')");
        }
    }

    @Test
    void a_strict_table_is_asked_before_it_is_touched() throws Exception {
        assumeTrue(TestedVersion.knowsStrictTables());

        try (SqliteFile file = SqliteFile.of("create table t(a text) strict", "insert into t values ('1'), ('abc')")) {
            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(Types.integer()))))
                    .hasMessageContaining("(row = 2, value = 'abc')");
        }
    }

    @Test
    void values_under_the_same_kind_of_type_are_not_looked_at() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a int)", "insert into t values ('abc'), (x'00')")) {
            file.migrate(op -> op.alterColumn("t", "a", type(Types.bigint()), ColumnChange.nullable()));

            assertThat(file.rows("select typeof(a) from t")).containsExactly("text", "blob");
        }
    }

    /** The types by names that fit into a table. */
    static final class ToType extends SimpleArgumentConverter {
        @Override
        protected Object convert(Object source, Class<?> target) {
            return switch (String.valueOf(source)) {
                case "integer" -> Types.integer();
                case "double" -> Types.doublePrecision();
                case "decimal" -> Types.decimal(20, 10);
                case "text" -> Types.text();
                case "clob" -> Types.clob();
                case "blob" -> Types.blob();
                case "date" -> Types.date();
                case "time" -> Types.time();
                case "timestamp" -> Types.timestamp();
                case "bool" -> Types.bool();
                default -> Types.nativeType("Money");
            };
        }
    }
}
