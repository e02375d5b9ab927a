// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.ForeignKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SchemaArbitrariesTest {

    @Property(tries = 300)
    void schemas_hold_together(@ForAll("pairs") Tuple2<Schema, Schema> pair) {
        assertThat(pair.items()).allSatisfy(schema -> assertThat(schema).matches(it -> Soundness.isSound((Schema) it)));
    }

    @Property(tries = 1000)
    void every_hard_case_occurs(@ForAll("schemas") Schema schema) {
        List<Table> tables = List.copyOf(schema.tables().values());

        Statistics.label("composite key")
                .collect(keys(tables).stream().anyMatch(key -> key.columns().size() > 1))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        Statistics.label("self-reference")
                .collect(tables.stream().anyMatch(table -> table.foreignKeys().stream()
                        .anyMatch(key -> key.references().equals(table.name()))))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 5));
        Statistics.label("cycle of two")
                .collect(tables.stream().anyMatch(table -> isInCycle(schema, table)))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
        Statistics.label("several schemas")
                .collect(tables.stream()
                                .map(table -> String.valueOf(table.name().schema()))
                                .distinct()
                                .count()
                        > 1)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Provide
    Arbitrary<Schema> schemas() {
        return SchemaArbitraries.schemas();
    }

    @Provide
    Arbitrary<Tuple2<Schema, Schema>> pairs() {
        return SchemaArbitraries.pairs(SchemaTrait.all());
    }

    private static boolean isInCycle(Schema schema, Table table) {
        return table.foreignKeys().stream()
                .filter(key -> !key.references().equals(table.name()))
                .flatMap(key -> schema.table(key.references()).stream())
                .flatMap(target -> target.foreignKeys().stream())
                .anyMatch(back -> back.references().equals(table.name()));
    }

    private static List<ForeignKey> keys(List<Table> tables) {
        return tables.stream().flatMap(table -> table.foreignKeys().stream()).toList();
    }
}
