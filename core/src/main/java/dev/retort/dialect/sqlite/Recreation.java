// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table's new form: the old text with what the operations touch edited, and where the values of the columns come from. */
public final class Recreation {

    private final DatabaseNaming naming = new DatabaseNaming();
    private final Definitions definitions = new Definitions(naming, new DatabaseTypes());
    private final KnownSchema known;
    private final CreateTable before;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> dropped = new ArrayList<>();
    private TableEdit text;

    private Recreation(String sql, Schema schema) {
        known = new KnownSchema(schema);
        text = TableEdit.of(sql);
        before = text.table();
        before.columns().forEach(column -> source(column.name().value(), quoted(column)));
    }

    /**
     * Applies the operations, which are all about one table.
     *
     * @param sql the text of the table as SQLite keeps it
     * @param schema what the history knows before the operations
     */
    public static Recreation of(String sql, List<Operation> operations, Schema schema) {
        Recreation recreation = new Recreation(sql, schema);
        for (Operation operation : operations) {
            recreation.apply(operation);
            recreation.known.note(operation);
        }
        return recreation;
    }

    /** The table as it was. */
    public CreateTable before() {
        return before;
    }

    /** The table as it is to be. */
    public CreateTable after() {
        return text.table();
    }

    /** The names of the columns that go. */
    public List<String> dropped() {
        return List.copyOf(dropped);
    }

    /** The columns that rows bring along, quoted and in order, each with the SQL that computes it from the old row. */
    public Map<String, String> copied() {
        Map<String, String> copied = new LinkedHashMap<>();
        for (ColumnDefinition column : after().columns()) {
            String source = sources.get(Identifiers.folded(column.name().value()));
            if (source != null && !column.has(ColumnConstraint.Generated.class)) {
                copied.put(quoted(column), source);
            }
        }
        return copied;
    }

    private void apply(Operation operation) {
        if (operation instanceof Operation.AddColumn it) {
            text = text.addColumn(definitions.column(it.column()));
            source(naming.physical(it.column().name()), it.fill());
        } else if (operation instanceof Operation.DropColumn it) {
            String column = naming.physical(it.column());
            text = new ColumnRemoval(text, column).apply();
            sources.remove(Identifiers.folded(column));
            dropped.add(column);
        } else if (operation instanceof Operation.AlterColumn it) {
            text = new ColumnTextEdits(naming, definitions, known.schema()).apply(text, it);
            it.changes().forEach(change -> noteConversion(it, change));
        } else {
            text = new ConstraintTextEdits(naming, definitions, known.schema()).apply(text, operation);
        }
    }

    private void noteConversion(Operation.AlterColumn operation, ColumnChange change) {
        if (change instanceof ColumnChange.SetType type && type.using() != null) {
            source(naming.physical(operation.column()), type.using());
        }
    }

    private void source(String column, @Nullable String sql) {
        if (sql != null) {
            sources.put(Identifiers.folded(column), sql);
        }
    }

    private static String quoted(ColumnDefinition column) {
        return Identifiers.quoted(column.name().value());
    }
}
