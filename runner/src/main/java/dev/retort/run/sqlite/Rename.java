// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A new name for a table or a column, which SQLite writes into all that names it.
 *
 * <p>It refuses to while there is any broken view or trigger. So those that have nothing to do with the table are taken away
 * and put back, to the letter.
 */
final class Rename {

    private final Connection connection;
    private final SchemaEntries schema;
    private final Operation operation;
    private final List<Step> steps = new ArrayList<>();

    Rename(Connection connection, SchemaEntries schema, Operation operation) {
        this.connection = connection;
        this.schema = schema;
        this.operation = operation;
    }

    List<Step> steps() throws SQLException {
        String table = operation instanceof Operation.RenameTable it
                ? new Subject(connection, schema).nameOf(it.table())
                : new Subject(connection, schema)
                        .find(((Operation.RenameColumn) operation).table())
                        .name();
        List<SchemaEntry> broken = Soundness.broken(connection, schema);
        refuse(table, broken);
        Set<SchemaEntry> aside = withTriggers(broken);
        aside.stream()
                .filter(entry -> !goesWithView(entry, aside))
                .forEach(entry ->
                        run("drop " + entry.type().name().toLowerCase(Locale.ROOT) + " main." + quoted(entry.name())));
        run("alter table main." + quoted(table) + " rename " + target());
        aside.forEach(entry -> run(entry.sql()));
        return steps;
    }

    private String target() {
        return operation instanceof Operation.RenameColumn it
                ? "column " + quoted(Names.text(it.column())) + " to " + Identifiers.spelled(Names.text(it.to()))
                : "to " + quoted(Names.text(((Operation.RenameTable) operation).to()));
    }

    private void refuse(String table, List<SchemaEntry> broken) {
        List<String> reasons = new ArrayList<>();
        broken.stream()
                .filter(entry -> entry.mayMention(table))
                .map(entry -> entry + " names it and does not work, so that SQLite cannot write the new name into it;"
                        + " mend or drop it first")
                .forEach(reasons::add);
        if (operation instanceof Operation.RenameColumn it) {
            reasons.addAll(new Captures(schema, table).by(Names.text(it.to())));
        }
        if (!reasons.isEmpty()) {
            throw new CannotChangeTable(table, reasons);
        }
    }

    /** Views with their triggers, which go with them. */
    private Set<SchemaEntry> withTriggers(List<SchemaEntry> broken) {
        Set<SchemaEntry> all = new LinkedHashSet<>();
        for (SchemaEntry entry : broken) {
            all.add(entry);
            if (entry.is(SchemaEntry.Type.VIEW)) {
                all.addAll(schema.of(entry, SchemaEntry.Type.TRIGGER));
            }
        }
        return all;
    }

    private static boolean goesWithView(SchemaEntry entry, Set<SchemaEntry> aside) {
        return entry.is(SchemaEntry.Type.TRIGGER)
                && aside.stream().anyMatch(other -> other.is(SchemaEntry.Type.VIEW) && entry.belongsTo(other.name()));
    }

    private void run(String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
