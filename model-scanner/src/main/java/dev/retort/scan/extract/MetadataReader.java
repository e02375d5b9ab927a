// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedAuxiliary;
import dev.retort.scan.mapping.MappedSequence;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.Mapping;
import dev.retort.scan.mapping.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Version;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Table;

/** Reads the tables, sequences and other objects of a metadata, in the order of their names. */
final class MetadataReader {

    private final Database database;
    private final SqlStringGenerationContext context;
    private final Names names;
    private final TableReader tables;
    private final Problems problems;

    MetadataReader(
            Metadata metadata, SqlStringGenerationContext context, NameQualifierSupport qualifiers, Problems problems) {
        HibernateDifferences hibernate = new HibernateDifferences(metadata);
        this.database = metadata.getDatabase();
        this.context = context;
        this.problems = problems;
        this.names = new Names(context, qualifiers);
        TypeReader types = new TypeReader(metadata, hibernate);
        ColumnReader columns = new ColumnReader(database.getDialect(), types, new Origins(metadata), problems);
        this.tables = new TableReader(context, names, columns, new ForeignKeyReader(hibernate, names), problems);
    }

    Mapping read() {
        Dialect dialect = database.getDialect();
        List<MappedTable> readTables = new ArrayList<>();
        List<MappedSequence> sequences = new ArrayList<>();
        for (Namespace namespace : database.getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (table.isView()) {
                    problems.add(Problem.unmanaged(
                            null, "Hibernate would create the view " + names.of(table) + ", which Retort leaves out"));
                } else if (table.isPhysicalTable()) {
                    readTables.add(tables.read(table));
                }
            }
            namespace.getSequences().forEach(sequence -> sequences.add(read(sequence)));
            namespace
                    .getUserDefinedTypes()
                    .forEach(type -> problems.add(
                            Problem.unmanaged(null, "the composite type " + type.getName() + " is not managed")));
        }
        readTables.sort(Comparator.comparing(table -> table.name().toString()));
        sequences.sort(Comparator.comparing(sequence -> sequence.name().toString()));
        return new Mapping(
                Version.getVersionString(),
                dialect.getClass().getName(),
                readTables,
                sequences,
                auxiliaries(dialect),
                problems.all());
    }

    private MappedSequence read(Sequence sequence) {
        HibernateDifferences.options(sequence)
                .ifPresent(options -> problems.add(Problem.unmanaged(
                        null,
                        "the options \"" + options + "\" of sequence " + sequence.getExportIdentifier()
                                + " are left out")));
        return new MappedSequence(
                names.of(sequence.getName()), sequence.getInitialValue(), sequence.getIncrementSize());
    }

    private List<MappedAuxiliary> auxiliaries(Dialect dialect) {
        return database.getAuxiliaryDatabaseObjects().stream()
                .filter(object -> object.appliesToDialect(dialect))
                .map(object -> new MappedAuxiliary(
                        object.getExportIdentifier(), Arrays.asList(object.sqlCreateStrings(context))))
                .sorted(Comparator.comparing(MappedAuxiliary::name))
                .toList();
    }
}
