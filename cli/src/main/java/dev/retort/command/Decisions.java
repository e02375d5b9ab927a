// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.dialect.Naming;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares again and again until everything that only a person can know is known. */
final class Decisions {

    private final Comparing.Sides sides;
    private final Decider decider;

    Decisions(Comparing.Sides sides, Decider decider) {
        this.sides = sides;
        this.decider = decider;
    }

    /**
     * What came of it.
     *
     * @param options with all that was decided
     */
    record Decided(Comparison comparison, CompareOptions options) {}

    /** The comparison with all decisions in it. */
    Decided compare(CompareOptions options) {
        CompareOptions decided = options.withFills(Map.of());
        Set<RenameQuestion> refused = new HashSet<>();
        Comparison comparison = sides.compare(decided);
        List<RenameQuestion> open = questions(comparison, refused);
        while (!open.isEmpty()) {
            RenameQuestion question = open.get(0);
            if (decider.isRename(open)) {
                decided = decided.withRenames(question.addedTo(decided.renames()));
                comparison = sides.compare(decided);
            } else {
                refused.add(question);
            }
            open = questions(comparison, refused);
        }
        Map<String, String> fills = fills(comparison, options.fills());
        OpenFills.columns(comparison)
                .filter(column -> !fills.containsKey(column))
                .forEach(column -> decider.fill(column).ifPresent(sql -> fills.put(column, sql)));
        CompareOptions all = decided.withFills(fills);
        return new Decided(fills.isEmpty() ? comparison : sides.compare(all), all);
    }

    private static List<RenameQuestion> questions(Comparison comparison, Set<RenameQuestion> refused) {
        return comparison.difference().maybeRenamed().stream()
                .map(RenameQuestion::of)
                .filter(question -> !refused.contains(question))
                .toList();
    }

    /** The fills by the names that the comparison uses. */
    private Map<String, String> fills(Comparison comparison, Map<String, String> wanted) {
        Map<Object, String> names = new LinkedHashMap<>();
        for (Operation operation : comparison.difference().upgrade().operations()) {
            if (operation instanceof Operation.AddColumn add) {
                String name = add.column().name();
                names.put(key(add.table(), name), add.table() + "." + name);
            } else if (operation instanceof Operation.AlterColumn alter && OpenFills.forbidsNulls(alter)) {
                names.put(key(alter.table(), alter.column()), alter.table() + "." + alter.column());
            }
        }
        Map<String, String> fills = new LinkedHashMap<>();
        wanted.forEach((column, expression) -> {
            int dot = column.lastIndexOf('.');
            String name = dot < 0
                    ? null
                    : names.get(key(ObjectName.parse(column.substring(0, dot)), column.substring(dot + 1)));
            if (name == null) {
                throw new UnknownFill(column, List.copyOf(names.values()));
            }
            fills.put(name, expression);
        });
        return fills;
    }

    private Object key(ObjectName table, String column) {
        Naming naming = sides.dialect().naming();
        return List.of(naming.key(table), naming.key(column));
    }
}
