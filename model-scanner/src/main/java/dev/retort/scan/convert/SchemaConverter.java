// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.dialect.Ability;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.ServerVersion;
import dev.retort.operation.Operation.BulkInsert;
import dev.retort.scan.mapping.MappedName;
import dev.retort.scan.mapping.MappedSequence;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.Mapping;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the schema of what Hibernate maps. */
public final class SchemaConverter {

    private final Dialect dialect;
    private final Set<Ability> abilities;

    public SchemaConverter(Dialect dialect, ServerVersion version) {
        this.dialect = dialect;
        this.abilities = dialect.abilities(version);
    }

    /** The schema, and all problems: those of the mapping, and those of making the schema. */
    public Model convert(Mapping mapping) {
        ProblemList problems = new ProblemList(mapping.problems());
        ObjectConverter objects = new ObjectConverter(problems);
        List<EnumType> enums = objects.enumTypes(mapping.auxiliaries());
        List<ConvertedTable> tables = tables(mapping, enums, problems);
        Schema schema = Schema.EMPTY;
        List<BulkInsert> rows = new ArrayList<>();
        ForeignKeyConverter foreignKeys = new ForeignKeyConverter(dialect.naming(), tables, problems);
        for (ConvertedTable converted : tables) {
            Table table = converted.table().withForeignKeys(foreignKeys.convert(converted));
            schema = withNamespaceOf(table.name(), schema.with(table));
            converted.mapped().initCommands().forEach(command -> objects.row(table, command)
                    .ifPresent(rows::add));
        }
        for (EnumType type : enums) {
            schema = schema.with(type);
        }
        for (MappedSequence mapped : mapping.sequences()) {
            Sequence sequence = sequence(mapped, problems);
            schema = withNamespaceOf(sequence.name(), schema.with(sequence));
        }
        Model model = new Model(schema, rows, problems.all());
        return abilities.contains(Ability.SEQUENCES) ? model : SequenceTables.replaced(model);
    }

    private List<ConvertedTable> tables(Mapping mapping, List<EnumType> enums, ProblemList problems) {
        ColumnTypes types = new ColumnTypes(dialect, mapping.tables(), enums);
        TableConverter converter = new TableConverter(
                dialect.naming(),
                abilities.contains(Ability.EQUAL_UNIQUES),
                new ColumnConverter(dialect.naming(), types, problems),
                problems);
        List<ConvertedTable> tables = new ArrayList<>();
        Map<ObjectName, MappedTable> taken = new HashMap<>();
        for (MappedTable table : mapping.tables()) {
            ObjectName name = name(table.name(), problems);
            MappedTable other = taken.putIfAbsent(dialect.naming().key(name), table);
            if (other == null) {
                tables.add(converter.convert(name, table));
            } else {
                problems.unreadable(
                        null,
                        "tables " + other.name() + " and " + table.name() + " are one on " + dialect.id() + ", "
                                + (abilities.contains(Ability.SCHEMAS)
                                        ? "to which their names are the same, as long ones are that begin alike"
                                        : "which has no schemas")
                                + "; give one of them another name");
            }
        }
        return tables;
    }

    private Sequence sequence(MappedSequence mapped, ProblemList problems) {
        return new Sequence(
                name(mapped.name(), problems), mapped.start(), mapped.increment(), null, null, null, null, false, null);
    }

    /** The name without its schema where there are none: an application's Hibernate, which sees that, leaves it out too. */
    private ObjectName name(MappedName name, ProblemList problems) {
        if (name.catalog() != null) {
            problems.unmanaged(null, "the catalog of " + name + " is left out: one connection sees one catalog");
        }
        return new ObjectName(abilities.contains(Ability.SCHEMAS) ? name.schema() : null, name.name());
    }

    private static Schema withNamespaceOf(ObjectName name, Schema schema) {
        return name.schema() == null ? schema : schema.withNamespace(name.schema());
    }
}
