// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * What a generated table shall hold, before what it refers to is known.
 *
 * @param key the types of its primary key's columns; none without a primary key
 */
record TablePlan(
        ObjectName name,
        List<Column> key,
        List<Column> columns,
        List<KeyPlan> uniques,
        List<KeyPlan> foreignKeys,
        List<KeyPlan> checks,
        List<KeyPlan> indexes,
        @Nullable String comment) {

    TablePlan withName(String other) {
        return new TablePlan(name.withName(other), key, columns, uniques, foreignKeys, checks, indexes, comment);
    }

    /**
     * What a constraint or an index shall be; numbers choose among what there is.
     *
     * @param choice which table or column it begins with
     * @param width over how many columns
     * @param variant which of its special traits it has
     */
    record KeyPlan(
            int choice,
            int width,
            int variant,
            boolean named,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            Deferral deferral) {

        static Arbitrary<KeyPlan> plans() {
            Arbitrary<ReferentialAction> actions = Arbitraries.of(ReferentialAction.class);
            return Combinators.combine(
                            Arbitraries.integers().between(0, 11),
                            Arbitraries.integers().between(1, 3),
                            Arbitraries.integers().between(0, 9),
                            Arbitraries.of(true, false),
                            actions,
                            actions,
                            Arbitraries.of(Deferral.class))
                    .as(KeyPlan::new);
        }
    }
}
