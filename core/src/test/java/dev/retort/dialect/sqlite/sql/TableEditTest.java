// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.sqlite.sql.TableEdit.SelfReferences;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableEditTest {

    private static final String ORDERS =
            """
            CREATE TABLE orders ( -- what customers want
              id INTEGER PRIMARY KEY,   -- never reused
              -- the number on paper
              number VARCHAR(20) UNIQUE,   -- printed
              parent_id REFERENCES orders(id),
              total INT DEFAULT 0 /* cents */ CHECK (orders.total >= 0),
              CONSTRAINT ck CHECK (total < 100 OR "orders".number IS NULL),
              FOREIGN KEY (parent_id) REFERENCES "orders" (id)   -- last
            ) STRICT""";

    @Test
    void a_table_gets_another_name_and_its_own_references_follow() {
        String sql =
                TableEdit.of(ORDERS).rename("new orders", SelfReferences.FOLLOW).sql();

        assertThat(sql)
                .isEqualTo(
                        """
                        CREATE TABLE "new orders" ( -- what customers want
                          id INTEGER PRIMARY KEY,   -- never reused
                          -- the number on paper
                          number VARCHAR(20) UNIQUE,   -- printed
                          parent_id REFERENCES "new orders"(id),
                          total INT DEFAULT 0 /* cents */ CHECK ("new orders".total >= 0),
                          CONSTRAINT ck CHECK (total < 100 OR "new orders".number IS NULL),
                          FOREIGN KEY (parent_id) REFERENCES "new orders" (id)   -- last
                        ) STRICT""");
    }

    @Test
    void a_table_gets_a_passing_name_and_its_own_references_stay() {
        String sql = TableEdit.of(ORDERS).rename("_new", SelfReferences.KEEP).sql();

        assertThat(sql)
                .isEqualTo(
                        """
                        CREATE TABLE _new ( -- what customers want
                          id INTEGER PRIMARY KEY,   -- never reused
                          -- the number on paper
                          number VARCHAR(20) UNIQUE,   -- printed
                          parent_id REFERENCES orders(id),
                          total INT DEFAULT 0 /* cents */ CHECK (_new.total >= 0),
                          CONSTRAINT ck CHECK (total < 100 OR "_new".number IS NULL),
                          FOREIGN KEY (parent_id) REFERENCES "orders" (id)   -- last
                        ) STRICT""");
    }

    @Test
    void a_column_and_a_constraint_come_in_the_tables_own_layout() {
        String sql = TableEdit.of(ORDERS)
                .addColumn("note TEXT")
                .addConstraint("CONSTRAINT uq UNIQUE (note)")
                .sql();

        assertThat(sql)
                .isEqualTo(
                        """
                        CREATE TABLE orders ( -- what customers want
                          id INTEGER PRIMARY KEY,   -- never reused
                          -- the number on paper
                          number VARCHAR(20) UNIQUE,   -- printed
                          parent_id REFERENCES orders(id),
                          total INT DEFAULT 0 /* cents */ CHECK (orders.total >= 0),
                          note TEXT,
                          CONSTRAINT ck CHECK (total < 100 OR "orders".number IS NULL),
                          FOREIGN KEY (parent_id) REFERENCES "orders" (id),   -- last
                          CONSTRAINT uq UNIQUE (note)
                        ) STRICT""");
    }

    @Test
    void a_table_on_one_line_stays_on_it() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(a INT,b INT, CHECK (a > 0)) STRICT");

        assertThat(edit.addColumn("c INT").sql()).isEqualTo("CREATE TABLE t(a INT,b INT, c INT, CHECK (a > 0)) STRICT");
        assertThat(edit.addConstraint("UNIQUE (b)").sql())
                .isEqualTo("CREATE TABLE t(a INT,b INT, CHECK (a > 0), UNIQUE (b)) STRICT");
        assertThat(edit.column("b").drop().sql()).isEqualTo("CREATE TABLE t(a INT,CHECK (a > 0)) STRICT");
        assertThat(edit.dropCheck("a > 0").sql()).isEqualTo("CREATE TABLE t(a INT,b INT) STRICT");
    }

    @Test
    void a_table_whose_last_line_closes_it_keeps_that() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(a INT, -- one\r\n\tb INT -- two\r\n\t)");

        assertThat(edit.addColumn("c INT").sql())
                .isEqualTo("CREATE TABLE t(a INT, -- one\r\n\tb INT, -- two\r\n\tc INT\r\n\t)");
        assertThat(edit.column("b").drop().sql()).isEqualTo("CREATE TABLE t(a INT -- one\r\n\t)");
        assertThat(edit.column("a").drop().sql()).isEqualTo("CREATE TABLE t(-- one\r\n\tb INT -- two\r\n\t)");
    }

    @Test
    void a_line_comment_never_swallows_what_follows() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(\n  a INT, -- one\n  b INT)");

        assertThat(edit.column("b").drop().sql()).isEqualTo("CREATE TABLE t(\n  a INT -- one\n)");
        assertThat(edit.addColumn("c INT").sql()).isEqualTo("CREATE TABLE t(\n  a INT, -- one\n  b INT,\n  c INT)");
        assertThat(edit.column("a").drop().sql()).isEqualTo("CREATE TABLE t(\n  b INT)");
    }

    @Test
    void constraints_without_commas_between_them_go_and_come() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(a, b, CONSTRAINT x CHECK (a) CONSTRAINT y CHECK (b) UNIQUE (a))");

        assertThat(edit.dropConstraint("x").sql()).isEqualTo("CREATE TABLE t(a, b, CONSTRAINT y CHECK (b) UNIQUE (a))");
        assertThat(edit.dropConstraint("Y").sql()).isEqualTo("CREATE TABLE t(a, b, CONSTRAINT x CHECK (a) UNIQUE (a))");
        assertThat(edit.dropUnique(List.of("A")).sql())
                .isEqualTo("CREATE TABLE t(a, b, CONSTRAINT x CHECK (a) CONSTRAINT y CHECK (b))");
        assertThat(edit.addConstraint("UNIQUE (b)").sql())
                .isEqualTo(
                        "CREATE TABLE t(a, b, CONSTRAINT x CHECK (a) CONSTRAINT y CHECK (b) UNIQUE (a), UNIQUE (b))");
    }

    @Test
    void constraints_are_found_by_what_they_say_wherever_they_stand() {
        String sql = TableEdit.of(ORDERS)
                .dropUnique(List.of("NUMBER"))
                .dropForeignKey(List.of("parent_id"), "Orders", List.of("id"))
                .dropCheck("( TOTAL<100 or orders.[number] is null )")
                .dropPrimaryKey()
                .sql();

        assertThat(sql)
                .isEqualTo(
                        """
                        CREATE TABLE orders ( -- what customers want
                          id INTEGER,   -- never reused
                          -- the number on paper
                          number VARCHAR(20),   -- printed
                          parent_id,
                          total INT DEFAULT 0 /* cents */ CHECK (orders.total >= 0)
                        ) STRICT""");
    }

    @Test
    void a_foreign_key_takes_its_distant_deferral_along() {
        String sql = TableEdit.of("CREATE TABLE t(a REFERENCES p NOT NULL DEFERRABLE REFERENCES q DEFERRABLE, b)")
                .dropForeignKey(List.of("a"), "p", List.of("id"))
                .sql();

        assertThat(sql).isEqualTo("CREATE TABLE t(a NOT NULL REFERENCES q DEFERRABLE, b)");
    }

    @Test
    void a_constraint_gets_another_name() {
        TableEdit edit = TableEdit.of("CREATE TABLE t(a CONSTRAINT [x] NOT NULL, CONSTRAINT \"y\" CHECK (a))");

        assertThat(edit.renameConstraint("X", "is there")
                        .renameConstraint("y", "z")
                        .sql())
                .isEqualTo("CREATE TABLE t(a CONSTRAINT [is there] NOT NULL, CONSTRAINT \"z\" CHECK (a))");
    }

    @Test
    void what_is_not_there_is_named() {
        TableEdit edit = TableEdit.of(ORDERS);

        assertThatThrownBy(() -> edit.column("nope"))
                .isInstanceOf(NoSuchElement.class)
                .hasMessage("table orders has no column nope");
        assertThatThrownBy(() -> edit.dropConstraint("nope")).hasMessage("table orders has no constraint nope");
        assertThatThrownBy(() -> edit.dropUnique(List.of("id", "total")))
                .hasMessage("table orders has no unique constraint on (id, total)");
        assertThatThrownBy(() -> edit.dropForeignKey(List.of("total"), "orders", List.of()))
                .hasMessage("table orders has no foreign key from (total) to orders");
        assertThatThrownBy(() -> edit.dropCheck("total > 7")).hasMessage("table orders has no check (total > 7)");
        assertThatThrownBy(() -> edit.renameConstraint("nope", "x")).hasMessage("table orders has no constraint nope");
    }

    @Test
    void a_broken_addition_is_refused() {
        assertThatThrownBy(() -> TableEdit.of(ORDERS).addColumn("x INT CHECK")).isInstanceOf(SqlSyntaxException.class);
    }
}
