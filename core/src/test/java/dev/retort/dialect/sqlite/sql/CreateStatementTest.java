// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreateStatementTest {

    @Test
    void an_index_is_read() {
        CreateIndex index = CreateIndex.parse(
                "CREATE UNIQUE INDEX \"ix 1\" on t (a, \"b\" COLLATE nocase DESC, lower(c) || ')' ASC, (d), e+1 COLLATE x)"
                        + " WHERE a > 1 AND d IS NOT NULL");

        assertThat(index.unique()).isTrue();
        assertThat(index.name()).hasToString("ix 1");
        assertThat(index.table()).hasToString("t");
        assertThat(Outline.parts(index.parts()))
                .isEqualTo("a, b collate nocase DESC, <lower(c) || ')'> ASC, d, <e+1> collate x");
        assertThat(index.where()).isNotNull();
        assertThat(index.where().text()).isEqualTo("a > 1 AND d IS NOT NULL");
    }

    @Test
    void a_plain_index_has_no_condition() {
        CreateIndex index = CreateIndex.parse("create index if not exists main.i on t(a);");

        assertThat(index.unique()).isFalse();
        assertThat(index.schema()).hasToString("main");
        assertThat(index.where()).isNull();
    }

    @Test
    void a_view_is_read() {
        CreateView view = CreateView.parse("CREATE VIEW v(\"x y\", z) as -- all\n WITH q AS (SELECT 1) SELECT 1, 2 ");

        assertThat(view.name()).hasToString("v");
        assertThat(view.columns()).extracting(Name::value).containsExactly("x y", "z");
        assertThat(view.select().text()).isEqualTo("WITH q AS (SELECT 1) SELECT 1, 2");
    }

    @Test
    void a_trigger_is_read() {
        CreateTrigger trigger = CreateTrigger.parse(
                """
                CREATE TRIGGER tr AFTER UPDATE OF a, "b" ON main.[t] FOR EACH ROW
                WHEN (SELECT begin FROM x) AND old.begin > 1 BEGIN
                    SELECT CASE WHEN 1 THEN 2 END;
                    DELETE FROM u WHERE name = ';'; -- gone
                END""");

        assertThat(trigger.timing()).isEqualTo(CreateTrigger.Timing.AFTER);
        assertThat(trigger.event()).isEqualTo(CreateTrigger.Event.UPDATE);
        assertThat(trigger.updateOf()).extracting(Name::value).containsExactly("a", "b");
        assertThat(trigger.tableSchema()).hasToString("main");
        assertThat(trigger.table()).hasToString("t");
        assertThat(trigger.when()).isNotNull();
        assertThat(trigger.when().text()).isEqualTo("(SELECT begin FROM x) AND old.begin > 1");
        assertThat(trigger.body())
                .extracting(Fragment::text)
                .containsExactly("SELECT CASE WHEN 1 THEN 2 END", "DELETE FROM u WHERE name = ';'");
    }

    @Test
    void a_short_trigger_fires_before_and_one_on_a_view_instead() {
        CreateTrigger before = CreateTrigger.parse("CREATE TRIGGER tr DELETE ON t BEGIN SELECT 1; END;");
        CreateTrigger instead =
                CreateTrigger.parse("CREATE TEMP TRIGGER tr INSTEAD OF INSERT ON v BEGIN SELECT 1; END");

        assertThat(before.timing()).isEqualTo(CreateTrigger.Timing.BEFORE);
        assertThat(before.event()).isEqualTo(CreateTrigger.Event.DELETE);
        assertThat(instead.timing()).isEqualTo(CreateTrigger.Timing.INSTEAD_OF);
        assertThat(instead.event()).isEqualTo(CreateTrigger.Event.INSERT);
        assertThat(instead.temporary()).isTrue();
    }

    @Test
    void a_virtual_table_is_recognised() {
        CreateStatement statement = CreateStatement.parse("CREATE VIRTUAL TABLE f USING fts5(a, tokenize='porter')");

        assertThat(statement)
                .isEqualTo(new CreateVirtualTable(
                        statement.sql(), null, new Name("f", new Span(21, 22)), new Name("fts5", new Span(29, 33))));
    }

    @Test
    void broken_statements_are_refused_by_object_and_place() {
        List.of(
                        "CREATE INDEX i ON t() | index i, line 1, column 21: expected an expression, found )",
                        "CREATE VIEW v SELECT 1 | view v, line 1, column 15: expected AS, found SELECT",
                        "CREATE TRIGGER r AFTER SELECT ON t BEGIN SELECT 1; END"
                                + " | trigger r, line 1, column 24: expected UPDATE, found SELECT",
                        "CREATE TRIGGER r UPDATE ON t BEGIN END"
                                + " | trigger r, line 1, column 39: expected ;, found the end",
                        "CREATE SCHEMA s | statement, line 1, column 8: expected TRIGGER, found SCHEMA")
                .forEach(example -> {
                    String[] parts = example.split(" \\| ", -1);
                    assertThatThrownBy(() -> CreateStatement.parse(parts[0])).hasMessage(parts[1]);
                });
    }
}
