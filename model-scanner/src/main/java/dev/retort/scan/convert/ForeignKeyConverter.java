// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.dialect.Naming;
import dev.retort.scan.mapping.MappedForeignKey;
import dev.retort.scan.mapping.MappedName;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the foreign keys between tables, once all tables are known. */
final class ForeignKeyConverter {

    private final Naming naming;
    private final ProblemList problems;
    private final Map<MappedName, Table> byMapping = new HashMap<>();
    private final Map<ObjectName, Table> byName = new HashMap<>();

    ForeignKeyConverter(Naming naming, Collection<ConvertedTable> tables, ProblemList problems) {
        this.naming = naming;
        this.problems = problems;
        for (ConvertedTable converted : tables) {
            byMapping.put(converted.mapped().name(), converted.table());
            byName.put(naming.key(converted.table().name()), converted.table());
        }
    }

    /** The keys of the mapping, and those that stand in column definitions. */
    List<ForeignKey> convert(ConvertedTable converted) {
        List<ForeignKey> keys = new ArrayList<>();
        for (MappedForeignKey key : converted.mapped().foreignKeys()) {
            boolean readable = converted.table().columns().keySet().containsAll(key.columns());
            if (readable) {
                convert(converted.table(), key).ifPresent(keys::add);
            }
        }
        for (ConvertedColumn column : converted.columns()) {
            ReferenceClause clause = column.references();
            if (clause != null) {
                resolve(clause, List.of(column.column().name())).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private Optional<ForeignKey> convert(Table table, MappedForeignKey key) {
        Table target = byMapping.get(key.referencedTable());
        if (target == null) {
            problems.unmanaged(
                    null,
                    "the foreign key " + key.columns() + " of " + table.name() + " refers to " + key.referencedTable()
                            + ", which is left out");
            return Optional.empty();
        }
        if (key.definition() != null) {
            return written(table, key, key.definition());
        }
        return Optional.of(ForeignKey.foreignKey(key.columns().toArray(String[]::new))
                .named(key.name())
                .references(target.name(), key.referencedColumns())
                .onDelete(action(key.onDelete())));
    }

    /** A key whose SQL the author wrote, with or without the words before {@code references}. */
    private Optional<ForeignKey> written(Table table, MappedForeignKey key, String definition) {
        try {
            Words words = new Words(definition);
            if (words.take("foreign", "key")) {
                words.names();
            }
            words.expect("references");
            ReferenceClause clause = ReferenceClause.read(words);
            if (!words.atEnd()) {
                throw new NotUnderstood(words.rest());
            }
            return resolve(clause, key.columns()).map(resolved -> resolved.named(key.name()));
        } catch (NotUnderstood failure) {
            problems.unreadable(
                    null,
                    "the definition \"" + definition + "\" of a foreign key of " + table.name() + " cannot be read: "
                            + failure.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ForeignKey> resolve(ReferenceClause clause, List<String> columns) {
        Table target = byName.get(naming.key(clause.table()));
        if (target == null) {
            problems.unmanaged(
                    null, "the foreign key " + columns + " refers to " + clause.table() + ", which is not mapped");
            return Optional.empty();
        }
        PrimaryKey key = target.primaryKey();
        ForeignKey converted = clause.from(columns, key == null ? List.of() : key.columns());
        return Optional.of(converted.withTarget(target.name(), converted.referencedColumns()));
    }

    private static ReferentialAction action(@Nullable String onDelete) {
        return onDelete == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(onDelete);
    }
}
