// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Index.index;
import static dev.retort.schema.IndexPart.ascending;
import static dev.retort.schema.IndexPart.descending;
import static dev.retort.schema.IndexPart.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.CannotTell;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart.Nulls;
import dev.retort.schema.ObjectName;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

class IndexReaderTest {

    @BeforeEach
    void create_table(TestDatabase database) throws SQLException {
        database.execute("create table t (a int, b text, c text collate \"C\", d jsonb)");
    }

    @DatabaseTest(only = "postgresql")
    void keys_keep_their_order_direction_and_place_of_nulls(TestDatabase database) throws SQLException {
        database.execute(
                "create index ix1 on t (b, a desc)",
                "create index ix2 on t (a nulls first, b desc nulls last)",
                "create index ix3 on t (a nulls last, b desc nulls first)");

        assertThat(indexes(database))
                .containsExactlyInAnyOrder(
                        index("ix1").on(ascending("b"), descending("a")),
                        index("ix2")
                                .on(
                                        ascending("a").nulls(Nulls.FIRST),
                                        descending("b").nulls(Nulls.LAST)),
                        index("ix3").on(ascending("a"), descending("b")));
    }

    @DatabaseTest(only = "postgresql")
    void expressions_predicates_and_included_columns_are_read(TestDatabase database) throws SQLException {
        database.execute(
                "create index ix1 on t (lower(b) desc, (a + 1), a) include (c, d) where a > 0 and b is not null",
                "create unique index ux on t ((d ->> 'x'))");

        assertThat(indexes(database))
                .containsExactlyInAnyOrder(
                        index("ix1")
                                .on(expression("lower(b)").desc(), expression("a + 1"), ascending("a"))
                                .include("c", "d")
                                .where("a > 0 AND b IS NOT NULL"),
                        index("ux").on(expression("d ->> 'x'::text")).unique());
    }

    @DatabaseTest(only = "postgresql")
    void methods_operator_classes_and_collations_are_read_where_not_the_usual(TestDatabase database)
            throws SQLException {
        database.execute(
                "create index ix1 on t using hash (a)",
                "create index ix2 on t using gin (d jsonb_path_ops)",
                "create index ix3 on t using btree (b text_pattern_ops desc, c text_ops)",
                "create index ix4 on t (b collate \"C\", c collate \"C\")",
                "create index ix5 on t using brin (a)");

        assertThat(indexes(database))
                .containsExactlyInAnyOrder(
                        index("ix1").on("a").using("hash"),
                        index("ix2")
                                .on(ascending("d").operatorClass("jsonb_path_ops"))
                                .using("gin"),
                        index("ix3").on(descending("b").operatorClass("text_pattern_ops"), ascending("c")),
                        index("ix4").on(ascending("b").collate("`C`"), ascending("c")),
                        index("ix5").on("a").using("brin"));
    }

    @DatabaseTest(only = "postgresql")
    void a_part_may_be_empty_text(TestDatabase database) throws SQLException {
        database.execute("create index ix on t ((''::text), a)");

        assertThat(indexes(database)).containsExactly(index("ix").on(expression("''::text"), ascending("a")));
    }

    @DatabaseTest(only = "postgresql")
    void an_index_whose_building_failed_is_reported(TestDatabase database) throws SQLException {
        database.execute("insert into t (a) values (1), (1)");
        assertThatThrownBy(() -> database.execute("create unique index concurrently ux on t (a)"))
                .hasMessageContaining("could not create unique index");

        LiveSchema live = Live.of(database);

        assertThat(live.cannotTell())
                .containsExactly(new CannotTell(
                        "index ux of t", "it is INVALID: building it concurrently failed; drop it and build it again"));
        assertThat(indexes(database)).containsExactly(index("ux").on("a").unique());
    }

    private static Set<Index> indexes(TestDatabase database) throws SQLException {
        return Live.of(database).schema().tables().get(ObjectName.of("t")).indexes();
    }
}
