// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how a table is changed, and plans it: by SQLite's own {@code ALTER TABLE}, or by making the table anew. */
final class Alteration {

    private final Connection connection;
    private final Step.Rebuild rebuild;
    private final SchemaEntries schema;
    private final SchemaEntry table;
    private final TableChange change;
    private final Dependents dependents;

    private Alteration(Connection connection, Step.Rebuild rebuild, SchemaEntries schema) throws SQLException {
        this.connection = connection;
        this.rebuild = rebuild;
        this.schema = schema;
        this.table = new Subject(connection, schema).find(rebuild.table());
        this.change = TableChange.of(table.sql(), rebuild);
        this.dependents = new Dependents(schema, table, change.dropped());
    }

    /** The steps; where they would lose or break something, {@link CannotChangeTable}. */
    static List<Step> steps(Connection connection, Step.Rebuild rebuild) throws SQLException {
        SchemaEntries schema = SchemaEntries.read(connection);
        Operation first = rebuild.operations().get(0);
        if (first instanceof Operation.RenameTable || first instanceof Operation.RenameColumn) {
            return new Rename(connection, schema, first).steps();
        }
        return new Alteration(connection, rebuild, schema).steps();
    }

    private List<Step> steps() throws SQLException {
        List<String> obstacles = new ArrayList<>(dependents.obstacles());
        Captures captures = new Captures(schema, table.name());
        for (Operation operation : rebuild.operations()) {
            if (operation instanceof Operation.AddColumn it) {
                obstacles.addAll(captures.by(Names.text(it.column().name())));
            }
        }
        if (!obstacles.isEmpty()) {
            throw new CannotChangeTable(table.name(), obstacles);
        }
        List<Step> probes = probes();
        if (rebuild.policy() == BatchPolicy.ALWAYS) {
            return anew(probes);
        }
        NativeChange byItself = NativeChange.of(table.sql(), rebuild, schema, keepsColumns());
        if (byItself.obstacles().isEmpty()) {
            List<Step> steps = new ArrayList<>(byItself.steps());
            steps.addAll(probes);
            return steps;
        } else if (rebuild.policy() == BatchPolicy.NEVER) {
            throw new MustMakeAnew(table.name(), byItself.obstacles());
        }
        return anew(probes);
    }

    private List<Step> anew(List<Step> probes) throws SQLException {
        new DiskSpace(connection, DiskSpace.Disk.ACTUAL).require(table.name());
        List<Step> steps =
                new ArrayList<>(new Recreation(rebuild.operations(), schema, table, change, dependents).steps());
        steps.addAll(probes);
        return steps;
    }

    private @Nullable String keepsColumns() throws SQLException {
        if (change.dropped().isEmpty()) {
            return null;
        } else if (dependents.indexes().size()
                < schema.of(table, SchemaEntry.Type.INDEX).size()) {
            return "an index stands on the column";
        }
        return Soundness.broken(connection, schema).isEmpty()
                ? null
                : "SQLite drops no column while there are broken views or triggers";
    }

    /** What fails where a view or trigger no longer works that works now. */
    private List<Step> probes() throws SQLException {
        Probe probe = new Probe(connection, table.name(), change.columnsThatNobodyCanWriteAfterwards());
        List<Step> probes = new ArrayList<>();
        for (SchemaEntry reader : dependents.readers()) {
            Optional<String> statement = probe.of(reader);
            statement.ifPresent(sql -> probes.add(new Step.Statement(rebuild.operations(), sql, Step.Boundary.NONE)));
        }
        return probes;
    }
}
