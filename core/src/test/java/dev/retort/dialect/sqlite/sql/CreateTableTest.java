// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTableTest {

    @Test
    void an_ordinary_table_is_read() throws SQLException {
        String outline = outlineOfStored(
                """
                CREATE TABLE orders (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    number VARCHAR(20) NOT NULL UNIQUE,
                    total DECIMAL(10, 2) DEFAULT 0 CHECK (total >= 0),
                    customer_id BIGINT REFERENCES customers (id) ON DELETE CASCADE,
                    CONSTRAINT uq_number UNIQUE (number, total DESC)
                )
                """);

        assertThat(outline)
                .isEqualTo(
                        """
                        table orders
                        column id INTEGER
                          primary key autoincrement
                        column number VARCHAR(20)
                          not null
                          unique
                        column total DECIMAL(10, 2)
                          default: 0
                          check: total >= 0
                        column customer_id BIGINT
                          references customers(id) delete:CASCADE
                        uq_number= unique (number, total DESC)
                        """);
    }

    @Test
    void every_column_constraint_is_read_in_any_order_with_its_name() throws SQLException {
        String outline = outlineOfStored(
                """
                CREATE TABLE "all" (
                    'a b' CONSTRAINT c1 COLLATE nocase CONSTRAINT c2 NOT NULL ON CONFLICT fail CONSTRAINT c3
                      DEFAULT 'it''s' CONSTRAINT c4 UNIQUE ON CONFLICT replace CONSTRAINT c5 CHECK ("a b" <> ')'),
                    [pk] int CONSTRAINT c6 PRIMARY KEY DESC ON CONFLICT rollback NULL ON CONFLICT abort,
                    `r` REFERENCES "all" ON UPDATE SET NULL ON DELETE SET DEFAULT MATCH full NOT DEFERRABLE,
                    r2 REFERENCES "all"([pk]) ON DELETE RESTRICT ON UPDATE NO ACTION NOT NULL
                      DEFERRABLE INITIALLY DEFERRED,
                    g1 TEXT GENERATED ALWAYS AS (pk || 'x') STORED NOT NULL,
                    g2 AS (pk + 1),
                    g3 INT CONSTRAINT c7 AS (pk) VIRTUAL
                )
                """);

        assertThat(outline)
                .isEqualTo(
                        """
                        table all
                        column a b
                          c1= collate nocase
                          c2= not null FAIL
                          c3= default: 'it''s'
                          c4= unique REPLACE
                          c5= check: "a b" <> ')'
                        column pk int
                          c6= primary key DESC ROLLBACK
                          null
                        column r
                          references all() delete:SET_DEFAULT update:SET_NULL match:full not deferrable
                        column r2
                          references all(pk) delete:RESTRICT update:NO_ACTION
                          not null
                          deferrable initially deferred
                        column g1 TEXT
                          stored: pk || 'x'
                          not null
                        column g2
                          virtual: pk + 1
                        column g3 INT
                          c7= virtual: pk
                        """);
    }

    @Test
    void every_kind_of_default_is_read_as_it_is_written() throws SQLException {
        String outline = outlineOfStored(
                """
                CREATE TABLE d (
                    a DEFAULT 1_000, b DEFAULT -1.5e3, c DEFAULT + 0x1F, d DEFAULT 'x', e DEFAULT x'00FF',
                    f DEFAULT NULL, g DEFAULT CURRENT_TIMESTAMP, h DEFAULT (1 + (2) /* three */), i DEFAULT true,
                    j DEFAULT "text", k DEFAULT word UNIQUE, l DEFAULT (lower('A')) NOT NULL
                )
                """);

        assertThat(outline)
                .isEqualTo(
                        """
                        table d
                        column a
                          default: 1_000
                        column b
                          default: -1.5e3
                        column c
                          default: + 0x1F
                        column d
                          default: 'x'
                        column e
                          default: x'00FF'
                        column f
                          default: NULL
                        column g
                          default: CURRENT_TIMESTAMP
                        column h
                          default: (1 + (2) /* three */)
                        column i
                          default: true
                        column j
                          default: "text"
                        column k
                          default: word
                          unique
                        column l
                          default: (lower('A'))
                          not null
                        """);
    }

    @Test
    void table_constraints_need_no_commas() throws SQLException {
        String outline = outlineOfStored(
                """
                CREATE TABLE c (a INTEGER, b, CONSTRAINT pk PRIMARY KEY (a ASC) ON CONFLICT ignore
                    UNIQUE (b COLLATE nocase DESC, (a), 'b' COLLATE rtrim) ON CONFLICT fail
                    CONSTRAINT ck CHECK (a > (b)) CONSTRAINT dangling, CHECK (1) ON CONFLICT ignore
                    FOREIGN KEY (a, "b") REFERENCES c(b, a) ON INSERT CASCADE DEFERRABLE INITIALLY IMMEDIATE)
                """);

        assertThat(outline)
                .isEqualTo(
                        """
                        table c
                        column a INTEGER
                        column b
                        pk= primary key (a ASC) IGNORE
                        unique (b collate nocase DESC, a, b collate rtrim) FAIL
                        ck= check: a > (b)
                        dangling= nothing
                        check IGNORE: 1
                        foreign key (a, b) references c(b, a) deferrable initially immediate
                        """);
    }

    @Test
    void options_and_a_key_inside_the_constraint_are_read() throws SQLException {
        assertThat(outlineOfStored("CREATE TABLE o (a INTEGER, PRIMARY KEY (a AUTOINCREMENT)) STRICT"))
                .isEqualTo(
                        """
                        table o STRICT
                        column a INTEGER
                        primary key (a) autoincrement
                        """);
        assertThat(outlineOfStored("CREATE TABLE o (a INT PRIMARY KEY) without rowid, strict"))
                .isEqualTo(
                        """
                        table o WITHOUT_ROWID, STRICT
                        column a INT
                          primary key
                        """);
    }

    @Test
    void keywords_serve_as_names_and_types_of_several_words_stay_whole() throws SQLException {
        String outline = outlineOfStored(
                """
                CREATE TABLE key (key INT, action DOUBLE PRECISION, [end] UNSIGNED BIG INT(10), left "my type"
                    , generated always, temp generated, CHECK (CASE WHEN end THEN key END IS NULL))
                """);

        assertThat(outline)
                .isEqualTo(
                        """
                        table key
                        column key INT
                        column action DOUBLE PRECISION
                        column end UNSIGNED BIG INT(10)
                        column left "my type"
                        column generated always
                        column temp generated
                        check: CASE WHEN end THEN key END IS NULL
                        """);
    }

    @Test
    void a_table_made_of_a_query_is_read_as_SQLite_stored_it() throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open()) {
            memory.execute("CREATE TABLE c AS SELECT 1 AS a, CAST('x' AS TEXT) AS \"b c\"");

            assertThat(Outline.of(CreateTable.parse(memory.sqlOf("c"))))
                    .isEqualTo(
                            """
                            table c
                            column a
                            column b c TEXT
                            """);
        }
    }

    @Test
    void what_the_author_wrote_is_read_too() {
        CreateTable table = CreateTable.parse("create temp table if not exists \"main\".t(a);");

        assertThat(Outline.of(table)).isEqualTo("table t temporary\ncolumn a\n");
        assertThat(table.schema()).hasToString("main");
    }

    @Test
    void spans_are_places_in_the_text() {
        String sql = "CREATE TABLE [t] (\"a\" TEXT /* c */ (3) CONSTRAINT n /* d */ NOT NULL, CHECK (a > 1 /* e */ ))";

        CreateTable table = CreateTable.parse(sql);

        ColumnDefinition a = table.column("A").orElseThrow();
        assertThat(table.name().span().of(sql)).isEqualTo("[t]");
        assertThat(a.span().of(sql)).isEqualTo("\"a\" TEXT /* c */ (3) CONSTRAINT n /* d */ NOT NULL");
        assertThat(a.constraints().get(0).span().of(sql)).isEqualTo("CONSTRAINT n /* d */ NOT NULL");
        assertThat(table.constraints().get(0).span().of(sql)).isEqualTo("CHECK (a > 1 /* e */ )");
        assertThat(table.body().of(sql)).isEqualTo(sql.substring(17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE t(a varchar(max)",
                "CREATE TABLE t()",
                "CREATE TABLE t(a INT b INT CHECK)",
                "CREATE TABLE t(a, CHECK (a), b)",
                "CREATE TABLE t(a CHECK (a)",
                "CREATE TABLE t(a) WITHOUT KEYS",
                "CREATE TABLE t(a) x",
                "CREATE TABLE t(a DEFAULT)",
                "CREATE TABLE t(a REFERENCES b ON DELETE DROP)",
                "CREATE TABLE t(a,)",
                "CREATE TABLE t(a UNIQUE ON CONFLICT explode)",
                "DROP TABLE t"
            })
    void what_is_no_table_is_refused(String sql) {
        assertThatThrownBy(() -> CreateTable.parse(sql)).isInstanceOf(SqlSyntaxException.class);
    }

    @Test
    void a_refusal_names_the_table_and_the_place() {
        assertThatThrownBy(() -> CreateTable.parse("CREATE TABLE t(\n  a INT,\n  b INT NOT,\n  c)"))
                .hasMessage("table t, line 3, column 12: expected NULL, found ,");
        assertThatThrownBy(() -> CreateTable.parse("CREATE VIEW v AS SELECT 1"))
                .hasMessage("v, line 1, column 1: this creates no ordinary table");
        assertThatThrownBy(() -> CreateTable.parse("CREATE VIRTUAL TABLE f USING fts5(a, b)"))
                .hasMessage("f, line 1, column 1: this creates no ordinary table");
    }

    /** Reads what SQLite itself stores of a statement that it accepted. */
    private static String outlineOfStored(String sql) throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open()) {
            memory.execute(sql);
            return Outline.of(CreateTable.parse(
                    memory.rows("SELECT sql FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence'")
                            .get(0)));
        }
    }
}
