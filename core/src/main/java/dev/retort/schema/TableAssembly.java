// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts the elements of a new table into its parts, and back. */
final class TableAssembly {

    private final ObjectName name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<Unique> uniques = new LinkedHashSet<>();
    private final Set<ForeignKey> foreignKeys = new LinkedHashSet<>();
    private final Set<Check> checks = new LinkedHashSet<>();
    private final Set<String> options = new LinkedHashSet<>();
    private @Nullable PrimaryKey primaryKey;
    private @Nullable String comment;

    TableAssembly(ObjectName name) {
        this.name = name;
    }

    TableAssembly addAll(List<TableElement> elements) {
        elements.forEach(this::add);
        return this;
    }

    private void add(TableElement element) {
        if (element instanceof Column column) {
            addColumn(column);
        } else if (element instanceof PrimaryKey key) {
            setPrimaryKey(key);
        } else if (element instanceof Unique unique) {
            uniques.add(unique);
        } else if (element instanceof ForeignKey key) {
            foreignKeys.add(key);
        } else if (element instanceof Check check) {
            checks.add(check);
        } else if (element instanceof TableNote.Comment note) {
            comment = note.text();
        } else if (element instanceof TableNote.Option option) {
            options.add(option.sql());
        }
    }

    private void addColumn(Column column) {
        if (columns.put(column.name(), column) != null) {
            throw new IllegalArgumentException("table " + name + " has column " + column.name() + " twice");
        }
    }

    private void setPrimaryKey(PrimaryKey key) {
        if (primaryKey != null) {
            throw new IllegalArgumentException("table " + name + " has two primary keys");
        }
        primaryKey = key;
    }

    Table build() {
        return new Table(name, columns, primaryKey, uniques, foreignKeys, checks, Set.of(), comment, options);
    }

    static List<TableElement> elementsOf(Table table) {
        List<TableElement> elements = new ArrayList<>(table.columns().values());
        if (table.primaryKey() != null) {
            elements.add(table.primaryKey());
        }
        elements.addAll(table.uniques());
        elements.addAll(table.foreignKeys());
        elements.addAll(table.checks());
        if (table.comment() != null) {
            elements.add(TableNote.tableComment(table.comment()));
        }
        table.options().forEach(option -> elements.add(TableNote.option(option)));
        return elements;
    }
}
