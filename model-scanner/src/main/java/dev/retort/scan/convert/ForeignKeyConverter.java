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
    List<ForeignKey> convert(ConvertedTable table) {
        List<ForeignKey> keys = new ArrayList<>();
        for (MappedForeignKey key : table.mapped().foreignKeys()) {
            boolean readable = table.table().columns().keySet().containsAll(key.columns());
            if (readable) {
                convert(key, table).ifPresent(keys::add);
            }
        }
        for (ConvertedColumn column : table.columns()) {
            ReferenceClause clause = column.references();
            if (clause != null) {
                resolve(clause, List.of(column.column().name()), table).ifPresent(keys::add);
            }
        }
        return keys;
    }

    private Optional<ForeignKey> convert(MappedForeignKey key, ConvertedTable table) {
        Table target = byMapping.get(key.referencedTable());
        if (target == null) {
            leaveOut(key.columns(), key.referencedTable(), table);
            return Optional.empty();
        }
        if (key.definition() != null) {
            return written(key, key.definition(), table);
        }
        return Optional.of(ForeignKey.foreignKey(key.columns().toArray(String[]::new))
                .named(key.name())
                .references(target.name(), key.referencedColumns())
                .onDelete(action(key.onDelete())));
    }

    /** A key whose SQL the author wrote, with or without the words before {@code references}. */
    private Optional<ForeignKey> written(MappedForeignKey key, String definition, ConvertedTable table) {
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
            return resolve(clause, key.columns(), table).map(resolved -> resolved.named(key.name()));
        } catch (NotUnderstood failure) {
            problems.unreadable(
                    table.originOf(key.columns().get(0)),
                    "the definition \"" + definition + "\" of a foreign key of "
                            + table.table().name() + " cannot be read: " + failure.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ForeignKey> resolve(ReferenceClause clause, List<String> columns, ConvertedTable table) {
        Table target = byName.get(naming.key(clause.table()));
        if (target == null) {
            leaveOut(columns, clause.table(), table);
            return Optional.empty();
        }
        PrimaryKey key = target.primaryKey();
        ForeignKey converted = clause.from(columns, key == null ? List.of() : key.columns());
        return Optional.of(converted.withTarget(target.name(), converted.referencedColumns()));
    }

    private void leaveOut(List<String> columns, Object target, ConvertedTable table) {
        problems.unmanaged(
                table.originOf(columns.get(0)),
                "the foreign key " + columns + " of " + table.table().name() + " is left out with " + target
                        + ", which is not in the model");
    }

    private static ReferentialAction action(@Nullable String onDelete) {
        return onDelete == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(onDelete);
    }
}
