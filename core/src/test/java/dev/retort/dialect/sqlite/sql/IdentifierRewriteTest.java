// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierRewriteTest {

    private static final String[] SCHEMA = {
        "CREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT, b INT, \"select\" INT)",
        "CREATE TABLE u(id INTEGER PRIMARY KEY, t_id INT REFERENCES t(a), c TEXT)",
        "CREATE TABLE log(what TEXT, a TEXT UNIQUE)"
    };

    private static final KnownColumns KNOWN = KnownColumns.none()
            .with("t", List.of("id", "a", "b", "select"))
            .with("u", List.of("id", "t_id", "c"))
            .with("log", List.of("what", "a"));

    /** SQLite's own RENAME is the judge: the same lexemes must come out, whatever their quotes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX x ON t(a)",
                "CREATE UNIQUE INDEX x ON t(\"a\" COLLATE nocase DESC, lower([a]) || 'a', b) WHERE `a` IS NOT NULL AND b > 1",
                "CREATE VIEW x AS SELECT a FROM t",
                "CREATE VIEW x AS SELECT b AS a, c FROM t, u WHERE t.id = t_id ORDER BY a",
                "CREATE VIEW x AS SELECT b AS a, c FROM t JOIN u ON t.id = u.t_id WHERE a > 1 GROUP BY t.a HAVING max(a) > 2",
                "CREATE VIEW x AS SELECT q.a, q.\"a\" a2, main.t.a, t.* FROM t q, t",
                "CREATE VIEW x AS SELECT (SELECT a FROM log), (SELECT a FROM t) FROM log",
                "CREATE VIEW x AS SELECT c FROM u WHERE EXISTS (SELECT 1 FROM t WHERE a = c AND u.id = t.id)",
                "CREATE VIEW x AS SELECT b FROM t WHERE id IN (SELECT t_id FROM u WHERE a = c)",
                "CREATE VIEW x AS SELECT b FROM t WHERE id IN u_ids AND a NOT IN ('a', 'b')",
                "CREATE VIEW x AS SELECT log.a FROM log LEFT OUTER JOIN t AS q INDEXED BY t_a ON q.a = log.a AND NOT q.b",
                "CREATE VIEW x AS SELECT CASE a WHEN 'a' THEN b ELSE CASE WHEN a THEN 1 END END AS a FROM t",
                "CREATE VIEW x AS SELECT CAST(a AS TEXT) COLLATE nocase, a NOT NULL, a ISNULL, a IS NOT b, a BETWEEN b AND a FROM t",
                "CREATE VIEW x AS SELECT row_number() OVER (PARTITION BY a ORDER BY b DESC, a ROWS 1 PRECEDING) FROM t",
                "CREATE VIEW x AS SELECT sum(b) FILTER (WHERE a > 1) OVER a FROM t WINDOW a AS (ORDER BY a)",
                "CREATE VIEW x AS SELECT group_concat(DISTINCT a), count(*), max(a, b) FROM t",
                "CREATE VIEW x AS WITH q(a) AS (SELECT a FROM t) SELECT a FROM q",
                "CREATE VIEW x AS WITH q AS (SELECT a AS k FROM t), r AS (VALUES (1)) SELECT k FROM q, r",
                "CREATE VIEW x AS SELECT k FROM (SELECT a AS k, b FROM t) s WHERE s.b > 1 LIMIT 10 OFFSET 2",
                "CREATE VIEW x AS SELECT a FROM t UNION ALL SELECT a FROM log UNION SELECT c FROM u ORDER BY 1",
                "CREATE VIEW x AS SELECT t.a IS DISTINCT FROM log.a, t.a->>'$.a', -t.a FROM t, log",
                "CREATE VIEW x AS SELECT json_each.value FROM t, json_each(t.a) WHERE (a, b) = (1, 2)",
                "CREATE VIEW x AS SELECT a FROM (t JOIN u ON a = c)",
                "CREATE VIEW x AS SELECT \"select\", a \"select\" FROM t",
                "CREATE TRIGGER x AFTER UPDATE OF a, b ON t WHEN new.a <> old.\"a\" BEGIN SELECT a FROM log; END",
                "CREATE TRIGGER x INSERT ON t BEGIN INSERT INTO log(what, a) VALUES ('a', new.a); END",
                "CREATE TRIGGER x INSERT ON log BEGIN INSERT INTO t(a, b) SELECT a, what FROM log WHERE new.a = log.a; END",
                "CREATE TRIGGER x DELETE ON u BEGIN UPDATE t SET a = a || old.c, b = (SELECT max(a) FROM log) WHERE a > 1; END",
                "CREATE TRIGGER x DELETE ON u BEGIN UPDATE OR IGNORE t SET (a, b) = (SELECT a, what FROM log) WHERE b; END",
                "CREATE TRIGGER x DELETE ON u BEGIN UPDATE log SET a = t.a FROM t WHERE t.b = log.what; END",
                "CREATE TRIGGER x DELETE ON u BEGIN DELETE FROM t WHERE a = old.c AND id IN (SELECT id FROM u); END",
                "CREATE TRIGGER x DELETE ON u BEGIN INSERT INTO t(id, a) VALUES (1, 2)"
                        + " ON CONFLICT (id) DO UPDATE SET a = excluded.a || t.a || a WHERE a > 1; END",
                "CREATE TRIGGER x DELETE ON u BEGIN INSERT INTO log SELECT 1, a FROM t WHERE true"
                        + " ON CONFLICT (a) DO UPDATE SET a = excluded.a; END",
                "CREATE TRIGGER x DELETE ON u BEGIN SELECT CASE WHEN a THEN RAISE(ABORT, 'a') END FROM t; END",
                "CREATE TRIGGER x DELETE ON u BEGIN REPLACE INTO t(a) VALUES (1); INSERT INTO t SELECT a, a, b, 1 FROM t; END"
            })
    void a_column_is_renamed_where_SQLite_renames_it(String sql) throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open()) {
            memory.execute(SCHEMA).execute("CREATE TABLE u_ids(id)", "CREATE INDEX t_a ON t(a)", sql);
            String stored = memory.sqlOf("x");

            var rewritten = IdentifierRewrite.of(stored, KNOWN).renameColumn("T", "A", "new name");

            memory.execute("ALTER TABLE t RENAME COLUMN a TO \"new name\"");
            assertThat(NormalForm.of(rewritten.sql())).isEqualTo(NormalForm.of(memory.sqlOf("x")));
            assertThat(rewritten.doubts()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE x(id REFERENCES t, k REFERENCES \"t\"(a), FOREIGN KEY (id, k) REFERENCES t(id, a))",
                "CREATE INDEX x ON t(a, b + a) WHERE t.b > 1",
                "CREATE VIEW x AS SELECT t.a, q.a, t.*, 't' FROM t, t AS q, log t2 WHERE t.id IN (SELECT t.id FROM t)",
                "CREATE VIEW x AS SELECT t.what FROM log t WHERE t.a IN (SELECT a FROM main.t)",
                "CREATE VIEW x AS WITH t AS (SELECT * FROM log) SELECT t.a FROM t",
                "CREATE TRIGGER x AFTER INSERT ON t BEGIN DELETE FROM t WHERE t.a = new.a; INSERT INTO t(a) VALUES (1); END",
                "CREATE TRIGGER x AFTER INSERT ON log BEGIN UPDATE t SET a = t.b FROM log WHERE log.a = t.a; END"
            })
    void a_table_is_renamed_where_SQLite_renames_it(String sql) throws SQLException {
        try (SqliteMemory memory = SqliteMemory.open()) {
            memory.execute(SCHEMA).execute(sql);
            String stored = memory.sqlOf("x");

            String rewritten = IdentifierRewrite.of(stored, KNOWN).renameTable("T", "new name");

            memory.execute("ALTER TABLE t RENAME TO \"new name\"");
            assertThat(NormalForm.of(rewritten)).isEqualTo(NormalForm.of(memory.sqlOf("x")));
        }
    }

    /** SQLite itself overlooks this place and then refuses the rename. */
    @Test
    void a_table_that_takes_the_place_of_a_list_is_renamed() {
        String rewritten = IdentifierRewrite.of("CREATE VIEW v AS SELECT 1 WHERE 2 NOT IN t OR 3 IN main.t", KNOWN)
                .renameTable("t", "z");

        assertThat(rewritten).isEqualTo("CREATE VIEW v AS SELECT 1 WHERE 2 NOT IN z OR 3 IN main.z");
    }

    @Test
    void the_text_around_a_new_name_stays_and_its_quotes_too() {
        var rewritten = IdentifierRewrite.of(
                        "CREATE VIEW v AS -- a\n SELECT [a],\"A\" , `a`,a /* a */ FROM  t  WHERE 'a' <> a", KNOWN)
                .renameColumn("t", "a", "b2");

        assertThat(rewritten.sql())
                .isEqualTo("CREATE VIEW v AS -- a\n SELECT [b2],\"b2\" , `b2`,b2 /* a */ FROM  t  WHERE 'a' <> b2");
    }

    @Test
    void tables_that_are_named_are_found() {
        IdentifierRewrite view = IdentifierRewrite.of(
                "CREATE VIEW v AS WITH w AS (SELECT 1) SELECT 'log' FROM t, w, temp.log WHERE a IN u", KNOWN);

        assertThat(List.of("T", "u", "log", "w", "v"))
                .filteredOn(view::mentionsTable)
                .containsExactly("T", "u");
    }

    @Test
    void a_name_in_double_quotes_is_known_to_turn_into_a_string() {
        List<Mention> mentions = IdentifierRewrite.of(
                        "CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN SELECT \"a\", \"x\" FROM t; END", KNOWN)
                .mentionsOfColumn("t", "a");

        assertThat(mentions)
                .containsExactly(
                        new Mention(new Span(33, 34), "a", null), new Mention(new Span(53, 56), "\"a\"", null));
        assertThat(mentions).extracting(Mention::turnsIntoString).containsExactly(false, true);
    }

    @Test
    void a_string_that_a_new_column_would_capture_is_reported() {
        IdentifierRewrite view = IdentifierRewrite.of("CREATE VIEW v AS SELECT \"open\", 'open' FROM t", KNOWN);

        assertThat(view.capturedBy("t", "open"))
                .containsExactly(new Mention(new Span(24, 30), "\"open\"", "would mean column open of t"));
    }

    @Test
    void what_a_subquery_hands_on_is_a_doubt() {
        var rewritten = IdentifierRewrite.of("CREATE VIEW v AS SELECT a, s.a FROM (SELECT a FROM t) s", KNOWN)
                .renameColumn("t", "a", "z");

        assertThat(rewritten.sql()).isEqualTo("CREATE VIEW v AS SELECT a, s.a FROM (SELECT z FROM t) s");
        assertThat(rewritten.doubts())
                .containsExactly(
                        new Mention(new Span(24, 25), "a", "it may come from a subquery or a table that is not known"),
                        new Mention(new Span(29, 30), "a", "it may come from a subquery or a table that is not known"));
    }

    @Test
    void a_column_of_a_join_by_name_is_a_doubt() {
        var using = IdentifierRewrite.of("CREATE VIEW v AS SELECT t.b FROM t JOIN log USING (a)", KNOWN)
                .renameColumn("t", "a", "z");
        var natural = IdentifierRewrite.of("CREATE VIEW v AS SELECT a FROM t NATURAL JOIN log", KNOWN)
                .renameColumn("t", "a", "z");

        assertThat(using.doubts())
                .containsExactly(
                        new Mention(new Span(51, 52), "a", "a join compares it with a column of the same name"));
        assertThat(natural.doubts()).hasSize(1);
    }

    @Test
    void without_knowledge_of_the_inner_table_an_outer_column_is_a_doubt() {
        String sql = "CREATE VIEW v AS SELECT b FROM t WHERE EXISTS (SELECT 1 FROM u WHERE a = c)";

        assertThat(IdentifierRewrite.of(sql, KnownColumns.none())
                        .renameColumn("t", "a", "z")
                        .doubts())
                .hasSize(1);
        assertThat(IdentifierRewrite.of(sql, KNOWN).renameColumn("t", "a", "z").doubts())
                .isEmpty();
    }

    @Test
    void columns_of_UPDATE_OF_that_are_gone_are_named() {
        CreateTrigger trigger =
                CreateTrigger.parse("CREATE TRIGGER r AFTER UPDATE OF a, \"b\", c ON t BEGIN SELECT 1; END");

        assertThat(trigger.vanishedColumns(List.of("A", "c", "d")))
                .extracting(Name::value)
                .containsExactly("b");
    }
}
