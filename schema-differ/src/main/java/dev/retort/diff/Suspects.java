// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.ExpressionForm;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs by its words, and may be the same by its meaning. Where both sides are plain (columns, constants and
 * comparisons, as in the lists and ranges that Hibernate writes) rules know, and nobody needs to be asked.
 */
final class Suspects {

    private final Set<Suspect> found = new LinkedHashSet<>();

    private Suspects() {}

    /**
     * Those of a target.
     *
     * @param aligned the target as rules align it with the live schema
     */
    static Set<Suspect> of(Schema target, Schema aligned, Schema live) {
        Suspects suspects = new Suspects();
        for (Table table : aligned.tables().values()) {
            Table other = live.tables().get(table.name());
            if (other != null && !other.equals(table)) {
                suspects.look(table, other, target.table(table.name()).orElse(table));
            }
        }
        return suspects.found;
    }

    private void look(Table target, Table live, Table told) {
        List<Check> goingChecks = without(live.checks(), target.checks());
        without(target.checks(), live.checks()).stream()
                .filter(check -> goingChecks.stream().anyMatch(other -> inDoubt(check, other)))
                .forEach(check -> found.add(Suspect.of(target.name(), check)));
        List<Index> goingIndexes = without(live.indexes(), target.indexes());
        without(target.indexes(), live.indexes()).stream()
                .filter(index -> goingIndexes.stream().anyMatch(other -> inDoubt(index, other)))
                .forEach(index -> found.add(Suspect.of(target.name(), index)));
        for (Column column : target.columns().values()) {
            Column other = live.columns().get(column.name());
            if (other != null && inDoubt(column, other)) {
                found.add(Suspect.of(target.name(), told.columns().getOrDefault(column.name(), column)));
            }
        }
    }

    private static <T> List<T> without(Set<T> elements, Collection<T> others) {
        List<T> rest = new ArrayList<>(elements);
        rest.removeAll(others);
        return rest;
    }

    private static boolean inDoubt(Check target, Check live) {
        return inDoubt(target.expression(), live.expression());
    }

    private static boolean inDoubt(Index target, Index live) {
        boolean comparable = target.isUnique() == live.isUnique()
                && target.parts().size() == live.parts().size();
        return comparable
                && (inDoubt(target.where(), live.where())
                        || Stream.of(target, live)
                                .flatMap(index -> index.parts().stream())
                                .anyMatch(IndexPart::expression));
    }

    private boolean inDoubt(Column target, Column live) {
        boolean typeInDoubt =
                !target.type().equals(live.type()) && (isForeign(target.type()) || isForeign(live.type()));
        Generated computed = target.generated();
        Generated other = live.generated();
        boolean computationInDoubt = computed != null
                && other != null
                && computed.stored() == other.stored()
                && !computed.equals(other)
                && inDoubt(computed.expression(), other.expression());
        return typeInDoubt || computationInDoubt || inDoubt(target.defaultValue(), live.defaultValue());
    }

    private static boolean isForeign(DataType type) {
        return type instanceof DataType.Native || (type instanceof DataType.Array array && isForeign(array.element()));
    }

    private static boolean inDoubt(@Nullable DefaultValue target, @Nullable DefaultValue live) {
        boolean expression = target instanceof DefaultValue.Expression || live instanceof DefaultValue.Expression;
        return target != null && live != null && expression && !Objects.equals(target, live);
    }

    private static boolean inDoubt(@Nullable String target, @Nullable String live) {
        return target != null
                && live != null
                && !target.equals(live)
                && !(ExpressionForm.isPlain(target) && ExpressionForm.isPlain(live));
    }
}
