// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.arbitrary.SchemaArbitraries;
import dev.retort.arbitrary.SchemaTrait;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import dev.retort.schema.Schema;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

/** The laws of comparing, on generated schemas, as each database sees them. */
class LawsTest {

    @Property(tries = 300)
    void a_schema_differs_from_itself_in_nothing(
            @ForAll("schemas") Schema schema, @ForAll("dialects") Dialect dialect) {
        Difference difference = diff(dialect, schema, schema);

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.maybeRenamed()).isEmpty();
    }

    @Property(tries = 1000)
    void the_operations_lead_to_the_target(
            @ForAll("pairs") Tuple2<Schema, Schema> pair, @ForAll("dialects") Dialect dialect) {
        Schema from = heldBy(dialect, pair.get1());
        Difference difference = diff(dialect, from, pair.get2());
        Schema reached = difference.upgrade().applyTo(from);

        assertThat(reached).isEqualTo(difference.target());
        assertThat(diff(dialect, reached, pair.get2()).upgrade().operations()).isEmpty();
    }

    @Property(tries = 1000)
    void the_downgrade_leads_back(@ForAll("pairs") Tuple2<Schema, Schema> pair, @ForAll("dialects") Dialect dialect) {
        Schema from = heldBy(dialect, pair.get1());
        Difference difference = diff(dialect, from, pair.get2());
        Schema reached = difference.upgrade().applyTo(from);

        assertThat(difference.downgrade().applyTo(reached)).isEqualTo(from);
    }

    @Property(tries = 200)
    void the_same_schemas_give_the_same_operations(@ForAll("pairs") Tuple2<Schema, Schema> pair) {
        Dialect dialect = Dialects.installed().byId("postgresql");

        assertThat(diff(dialect, pair.get1(), pair.get2())).isEqualTo(diff(dialect, pair.get1(), pair.get2()));
    }

    /** What a database of this kind can have of the schema: no columns that an index of MySQL includes, which go with the index elsewhere. */
    private static Schema heldBy(Dialect dialect, Schema schema) {
        return diff(dialect, Schema.EMPTY, schema).target();
    }

    private static Difference diff(Dialect dialect, Schema from, Schema to) {
        ServerVersion newest = new ServerVersion(99, 0, 0);
        return new Differ(dialect, newest).diff(from, to, DiffOptions.defaults());
    }

    @Provide
    Arbitrary<Schema> schemas() {
        return SchemaArbitraries.schemas();
    }

    @Provide
    Arbitrary<Tuple2<Schema, Schema>> pairs() {
        return SchemaArbitraries.pairs(SchemaTrait.all());
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialects.installed().all());
    }
}
