// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.CreateIndex;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.run.sqlite.TableChange.DroppedColumn;
import dev.retort.schema.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands on a table: its indexes and triggers, and the views, triggers and foreign keys elsewhere that name it. */
final class Dependents {

    private final SchemaEntries schema;
    private final SchemaEntry table;
    private final List<DroppedColumn> dropped;

    Dependents(SchemaEntries schema, SchemaEntry table, List<DroppedColumn> dropped) {
        this.schema = schema;
        this.table = table;
        this.dropped = dropped;
    }

    /** Its indexes but for those that go with a column. */
    List<SchemaEntry> indexes() {
        return schema.of(table, SchemaEntry.Type.INDEX).stream()
                .filter(index -> dropped.stream().noneMatch(column -> goesWith(index, column)))
                .toList();
    }

    List<SchemaEntry> triggers() {
        return schema.of(table, SchemaEntry.Type.TRIGGER);
    }

    /** Why the columns cannot go: one sentence for each thing that names one of them. */
    List<String> obstacles() {
        if (dropped.isEmpty()) {
            return List.of();
        }
        KnownColumns known = schema.columns();
        List<String> obstacles = new ArrayList<>();
        Stream<SchemaEntry> others = schema.entries().stream()
                .filter(entry -> !entry.equals(table))
                .filter(entry -> !entry.is(SchemaEntry.Type.INDEX));
        Stream.concat(indexes().stream(), others).forEach(entry -> obstacles.addAll(obstacles(entry, known)));
        return obstacles;
    }

    private List<String> obstacles(SchemaEntry entry, KnownColumns known) {
        return dropped.stream()
                .filter(column -> names(entry, column.name(), known))
                .map(column -> entry + " names column " + column.name() + ", which goes; drop or change the "
                        + entry.type().name().toLowerCase(java.util.Locale.ROOT) + " first")
                .toList();
    }

    /** A doubtful place does not count, for what is made of it is tried out; a string in its place would not be noticed. */
    private boolean names(SchemaEntry entry, String column, KnownColumns known) {
        return entry.mayMention(table.name())
                && entry.read(known).stream()
                        .flatMap(text -> text.mentionsOfColumn(table.name(), column).stream())
                        .anyMatch(mention -> mention.isCertain() || mention.turnsIntoString());
    }

    /** An index on that column alone, or one of which the migrations know. */
    private static boolean goesWith(SchemaEntry index, DroppedColumn column) {
        CreateIndex text = CreateIndex.parse(index.sql());
        boolean alone = text.parts().size() == 1 && text.parts().get(0).isColumn(column.name());
        boolean known = column.known() != null
                && column.known().indexes().stream()
                        .filter(it -> it.name() != null && index.isNamed(Names.text(it.name())))
                        .anyMatch(it -> it.parts().stream()
                                .anyMatch(part -> Identifiers.same(Names.text(part.text()), column.name())));
        return alone || known;
    }

    /** The views and triggers that name the table, perhaps through another view. */
    List<SchemaEntry> readers() {
        Set<String> relations = new LinkedHashSet<>(Set.of(table.name()));
        Set<SchemaEntry> readers = new LinkedHashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (SchemaEntry view : schema.all(SchemaEntry.Type.VIEW).toList()) {
                if (!readers.contains(view) && relations.stream().anyMatch(view::mayMention)) {
                    readers.add(view);
                    relations.add(view.name());
                    grows = true;
                }
            }
        }
        schema.all(SchemaEntry.Type.TRIGGER)
                .filter(trigger -> relations.stream().anyMatch(trigger::mayMention))
                .forEach(readers::add);
        return List.copyOf(readers);
    }
}
