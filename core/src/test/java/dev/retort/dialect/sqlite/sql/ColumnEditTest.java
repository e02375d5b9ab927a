// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.sqlite.sql.ColumnEdit.Storage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnEditTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @MethodSource
    void only_what_was_asked_for_changes(String before, String after, Function<ColumnEdit, TableEdit> change) {
        String sql = change.apply(
                        TableEdit.of("CREATE TABLE t(" + before + ", z)").column("a"))
                .sql();

        assertThat(sql).isEqualTo("CREATE TABLE t(" + after + ", z)");
    }

    static Stream<Arguments> only_what_was_asked_for_changes() {
        return Stream.of(
                edit("a", "a TEXT", it -> it.setType("TEXT")),
                edit("\"a\"CHECK (1)", "\"a\" TEXT CHECK (1)", it -> it.setType("TEXT")),
                edit("a INT /* x */ (3) NOT NULL", "a TEXT NOT NULL", it -> it.setType("TEXT")),
                edit("a AS (1)", "a INT AS (1)", it -> it.setType("INT")),
                edit("a INT NOT NULL", "a NOT NULL", ColumnEdit::dropType),
                edit("a /* c */ INT", "a /* c */", ColumnEdit::dropType),
                edit("a", "a", ColumnEdit::dropType),
                edit("a TEXT DEFAULT 'x'", "a TEXT NOT NULL DEFAULT 'x'", ColumnEdit::setNotNull),
                edit("a", "a NOT NULL", ColumnEdit::setNotNull),
                edit("a TEXT NULL -- c\n", "a TEXT NOT NULL -- c\n", ColumnEdit::setNotNull),
                edit("a INT(3)CHECK (a)", "a INT(3) NOT NULL CHECK (a)", ColumnEdit::setNotNull),
                edit("a NOT NULL", "a NOT NULL", ColumnEdit::setNotNull),
                edit("a INT NOT NULL ON CONFLICT fail UNIQUE", "a INT UNIQUE", ColumnEdit::dropNotNull),
                edit("a INT CONSTRAINT n NOT NULL", "a INT", ColumnEdit::dropNotNull),
                edit("a INT -- why\n NOT NULL", "a INT -- why\n ", ColumnEdit::dropNotNull),
                edit("a [t]NOT NULL UNIQUE", "a [t] UNIQUE", ColumnEdit::dropNotNull),
                edit("a NOT NULL UNIQUE NOT NULL", "a UNIQUE", ColumnEdit::dropNotNull),
                edit("a INT UNIQUE", "a INT DEFAULT 1 UNIQUE", it -> it.setDefault("1")),
                edit("a INT NOT NULL UNIQUE", "a INT NOT NULL DEFAULT 1 UNIQUE", it -> it.setDefault("1")),
                edit(
                        "a DEFAULT /* d */ (1 + 2) NOT NULL",
                        "a DEFAULT /* d */ 'x' NOT NULL",
                        it -> it.setDefault("'x'")),
                edit("a DEFAULT - 1 UNIQUE", "a DEFAULT (2) UNIQUE", it -> it.setDefault("(2)")),
                edit("a CONSTRAINT d DEFAULT CURRENT_DATE UNIQUE", "a UNIQUE", ColumnEdit::dropDefault),
                edit("a TEXT", "a TEXT COLLATE nocase", it -> it.setCollation("nocase")),
                edit("a collate [rtrim] UNIQUE", "a collate nocase UNIQUE", it -> it.setCollation("nocase")),
                edit("a COLLATE nocase", "a", ColumnEdit::dropCollation),
                edit(
                        "a INT UNIQUE",
                        "a INT UNIQUE GENERATED ALWAYS AS (z + 1) STORED",
                        it -> it.setGenerated("z + 1", Storage.STORED)),
                edit(
                        "a CONSTRAINT g AS (z) STORED UNIQUE",
                        "a CONSTRAINT g GENERATED ALWAYS AS (z + 1) VIRTUAL UNIQUE",
                        it -> it.setGenerated("z + 1", Storage.VIRTUAL)),
                edit("a INT GENERATED ALWAYS AS (z) STORED UNIQUE", "a INT UNIQUE", ColumnEdit::dropGenerated),
                edit("a INT NOT NULL /* c */ GENERATED ALWAYS AS (z)", "a INT /* c */ AS (z)", ColumnEdit::dropNotNull),
                edit(
                        "a INTEGER PRIMARY KEY DESC NOT NULL",
                        "a INTEGER PRIMARY KEY DESC AUTOINCREMENT NOT NULL",
                        ColumnEdit::setAutoincrement),
                edit(
                        "a INTEGER PRIMARY KEY autoincrement NOT NULL",
                        "a INTEGER PRIMARY KEY NOT NULL",
                        ColumnEdit::dropAutoincrement),
                edit("a INTEGER PRIMARY KEY", "a INTEGER PRIMARY KEY", ColumnEdit::dropAutoincrement),
                edit("a INT -- c\n", "a INT UNIQUE -- c\n", it -> it.addConstraint("UNIQUE")),
                edit("a CONSTRAINT lost", "a UNIQUE CONSTRAINT lost", it -> it.addConstraint("UNIQUE")));
    }

    private static Arguments edit(String before, String after, Function<ColumnEdit, TableEdit> change) {
        return Arguments.of(before, after, change);
    }

    @Test
    void a_key_of_the_table_takes_autoincrement_too() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(a INTEGER, PRIMARY KEY (\"a\" ASC))");

        TableEdit set = edit.column("a").setAutoincrement();

        assertThat(set.sql()).isEqualTo("CREATE TABLE t(a INTEGER, PRIMARY KEY (\"a\" ASC AUTOINCREMENT))");
        assertThat(set.column("a").dropAutoincrement().sql()).isEqualTo(edit.sql());
    }

    @Test
    void autoincrement_wants_a_key() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(a INTEGER, b, PRIMARY KEY (a, b))");

        assertThatThrownBy(() -> edit.column("a").setAutoincrement())
                .hasMessage("table t has no primary key on column a");
    }

    @Test
    void a_column_goes_with_its_own_constraints_and_the_comment_on_its_line() {
        String sql = TableEdit.of(
                        """
                        CREATE TABLE t (
                          id INTEGER PRIMARY KEY,
                          -- stays
                          name TEXT CHECK (name <> '') REFERENCES u, -- goes
                          age INT -- stays too
                        )""")
                .column("Name")
                .drop()
                .sql();

        assertThat(sql)
                .isEqualTo(
                        """
                        CREATE TABLE t (
                          id INTEGER PRIMARY KEY,
                          -- stays
                          age INT -- stays too
                        )""");
    }

    @Test
    void a_column_stays_while_other_parts_name_it() {
        TableEdit edit =
                TableEdit.of("CREATE TABLE t(a INT, b INT CHECK (t.a < b), c AS (\"a\" + 1), d REFERENCES t(a),"
                        + " e CHECK (e <> 'a'), PRIMARY KEY (a), UNIQUE (b, A COLLATE nocase), CHECK (lower(x.a)),"
                        + " FOREIGN KEY (b, [a]) REFERENCES u(a, b), CHECK (a(b)))");

        assertThatThrownBy(() -> edit.column("a").drop())
                .isInstanceOfSatisfying(ColumnStillUsed.class, refusal -> assertThat(refusal.users())
                        .containsExactly(
                                "b INT CHECK (t.a < b)",
                                "c AS (\"a\" + 1)",
                                "d REFERENCES t(a)",
                                "PRIMARY KEY (a)",
                                "UNIQUE (b, A COLLATE nocase)",
                                "FOREIGN KEY (b, [a]) REFERENCES u(a, b)"));
    }

    @Test
    void the_only_column_stays() {
        assertThatThrownBy(() -> TableEdit.of("CREATE TABLE t(a)").column("a").drop())
                .hasMessage("column a is the only one of table t; drop the table");
    }

    @Test
    void a_column_gets_another_name_wherever_it_is_meant() {
        String sql = TableEdit.of(
                        """
                        CREATE TABLE t (
                          "name" TEXT COLLATE name CHECK (length(name) > 1 AND [name] <> 'name'), -- name
                          kind TEXT DEFAULT name CHECK (t.`name` <> kind AND name(kind) <> CAST(kind AS name)),
                          upper AS (upper(NAME)) STORED,
                          up REFERENCES t('name'),
                          CONSTRAINT name UNIQUE (name COLLATE name DESC, lower(name)),
                          FOREIGN KEY (name, up) REFERENCES name (name, other)
                        )""")
                .column("name")
                .rename("full name")
                .sql();

        assertThat(sql)
                .isEqualTo(
                        """
                        CREATE TABLE t (
                          "full name" TEXT COLLATE name CHECK (length("full name") > 1 AND [full name] <> 'name'), -- name
                          kind TEXT DEFAULT name CHECK (t.`full name` <> kind AND name(kind) <> CAST(kind AS name)),
                          upper AS (upper("full name")) STORED,
                          up REFERENCES t('full name'),
                          CONSTRAINT name UNIQUE ("full name" COLLATE name DESC, lower("full name")),
                          FOREIGN KEY ("full name", up) REFERENCES name (name, other)
                        )""");
    }
}
