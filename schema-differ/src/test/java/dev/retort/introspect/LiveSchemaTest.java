// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.ServerVersion;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a database has in other letters than those who made it wrote, as a server does that has {@code lower_case_table_names}. */
class LiveSchemaTest {

    private static final Schema MODEL = schema("OrderLine", "Parent", "Seq");
    private static final Schema HISTORY =
            schema("ORDERLINE", "PARENT", "SEQ").with(Table.of("Old", column("a", integer())));
    private static final Schema KEPT = schema("orderline", "parent", "seq")
            .with(Table.of("old", column("a", integer())))
            .with(Table.of("other", column("a", integer())));

    @Test
    void tables_are_spelled_as_they_are_wanted_then_as_they_were_made() {
        assertThat(live(true).spelledAs(MODEL, HISTORY).schema())
                .isEqualTo(MODEL.with(Table.of("Old", column("a", integer())))
                        .with(Table.of("other", column("a", integer()))));
    }

    @Test
    void where_capital_letters_make_another_table_it_stays_another_one() {
        assertThat(live(false).spelledAs(MODEL, HISTORY).schema()).isEqualTo(KEPT);
    }

    private static Schema schema(String child, String parent, String sequence) {
        return Schema.EMPTY
                .with(Table.of(parent, column("id", integer())))
                .with(Table.of(
                        child,
                        column("parent_id", integer()),
                        foreignKey("parent_id").named("fk").references(parent, "id")))
                .with(sequence(sequence));
    }

    private static LiveSchema live(boolean tablesInAnyCase) {
        return new LiveSchema(
                KEPT,
                new TreeMap<>(),
                List.of(),
                List.of(),
                tablesInAnyCase,
                "shop",
                "MySQL",
                new ServerVersion(8, 0, 33));
    }
}
