// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.Dialect;
import dev.retort.diff.Difference;
import dev.retort.diff.PortableChanges;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.CannotTell;
import dev.retort.schema.Schema;
import dev.retort.schema.Unmanaged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A comparison with all that was reported on the way.
 *
 * @param dialect of the database
 * @param from what there is
 * @param difference what leads to what is wanted
 * @param rows those that new tables need from the start
 */
record Comparison(
        Dialect dialect,
        Schema from,
        Difference difference,
        List<Operation.BulkInsert> rows,
        List<Unmanaged> leftAlone,
        List<CannotTell> doubts,
        List<String> warnings) {

    /** What leads to what is wanted, with the first rows of new tables right behind their creation. */
    ChangeSet upgrade() {
        List<Operation> operations = new ArrayList<>();
        for (Operation operation : difference.upgrade().operations()) {
            operations.add(operation);
            if (operation instanceof Operation.CreateTable create) {
                rows.stream()
                        .filter(row -> dialect.naming()
                                .key(row.table())
                                .equals(dialect.naming().key(create.table().name())))
                        .forEach(operations::add);
            }
        }
        return new ChangeSet(operations);
    }

    /** The same with these values in the upgrade, and a place for each that only a person knows. */
    Comparison withFills(Map<String, String> fills) {
        return withUpgrade(new OpenFills(dialect.naming(), fills).in(difference.upgrade()));
    }

    private Comparison withUpgrade(ChangeSet upgrade) {
        Difference other = new Difference(
                upgrade,
                difference.downgrade(),
                difference.target(),
                difference.unmanaged(),
                difference.cannotTell(),
                difference.maybeRenamed());
        return new Comparison(dialect, from, other, rows, leftAlone, doubts, warnings);
    }

    /** The same with what leads several databases, this one first, to what is wanted. */
    Comparison merged(List<Comparison> all) {
        ChangeSet upgrade = PortableChanges.merge(all.stream()
                .map(each -> PortableChanges.Lane.of(each.dialect, each.upgrade()))
                .toList());
        ChangeSet downgrade = PortableChanges.merge(all.stream()
                .map(each -> PortableChanges.Lane.of(each.dialect, each.difference.downgrade()))
                .toList());
        Difference merged = new Difference(
                upgrade,
                downgrade,
                difference.target(),
                difference.unmanaged(),
                difference.cannotTell(),
                difference.maybeRenamed());
        return new Comparison(dialect, from, merged, List.of(), leftAlone, doubts, warnings);
    }

    List<Unmanaged> unmanaged() {
        return merged(leftAlone, difference.unmanaged());
    }

    List<CannotTell> cannotTell() {
        return merged(doubts, difference.cannotTell());
    }

    private static <T extends Comparable<T>> List<T> merged(Collection<T> some, Collection<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
    }
}
