// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.arbitrary.ChangeArbitraries;
import dev.retort.arbitrary.SchemaTrait;
import dev.retort.schema.Schema;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple.Tuple2;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class InverseLawTest {

    @Property(tries = 500)
    void the_inverse_of_a_change_leads_back(@ForAll("changes") Tuple2<Schema, ChangeSet> pair) {
        Schema before = pair.get1();
        ChangeSet change = pair.get2();

        Schema back = change.inverse(before).applyTo(change.applyTo(before));

        assertThat(back).isEqualTo(before);
    }

    @Provide
    Arbitrary<Tuple2<Schema, ChangeSet>> changes() {
        return ChangeArbitraries.changes(SchemaTrait.all());
    }
}
