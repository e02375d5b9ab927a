// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import java.util.List;

/**
 * What SQLite's own {@code ALTER TABLE} does with columns.
 *
 * <p>Where it would leave something out of the table's text that nobody named, such as a comment, it does not do.
 */
final class NativeColumns {

    /** Before, removing a column could destroy the database file. */
    private static final ServerVersion SAFE_DROP = new ServerVersion(3, 35, 5);

    private static final String COMMENTS = "the table's text has comments, which SQLite would cut into";

    private final ServerVersion version;
    private final SchemaTexts texts;

    NativeColumns(ServerVersion version, SchemaTexts texts) {
        this.version = version;
        this.texts = texts;
    }

    NativeWay add(TableDraft draft, Operation.AddColumn operation) {
        Column column = operation.column();
        if (operation.fill() != null) {
            return NativeWay.not("the new column is filled from the rows");
        } else if (column.identity() != null) {
            return NativeWay.not("a column that counts up cannot be added");
        } else if (column.generated() != null && (column.generated().stored() || !column.nullable())) {
            return NativeWay.not("such a computed column cannot be added");
        } else if (column.defaultValue() instanceof DefaultValue.Expression) {
            return NativeWay.not("a column with a computed default cannot be added to a table that has rows");
        } else if (!column.nullable() && column.defaultValue() == null && column.generated() == null) {
            return NativeWay.not("a column that is never null cannot be added without a default");
        }
        return NativeWay.by(alter(draft) + "add column " + draft.definitions().column(column));
    }

    NativeWay drop(TableDraft draft, ColumnDefinition column) {
        CreateTable table = draft.table();
        String name = column.name().value();
        if (version.compareTo(SAFE_DROP) < 0) {
            return NativeWay.not("SQLite " + version + " does not drop columns safely");
        } else if (column.has(ColumnConstraint.PrimaryKey.class)
                || column.has(ColumnConstraint.Unique.class)
                || column.has(ColumnConstraint.ForeignKey.class)) {
            return NativeWay.not("the column has a key");
        } else if (table.isWithoutRowid()) {
            return NativeWay.not("the table has no row numbers");
        } else if (texts.hasComments(table)) {
            return NativeWay.not(COMMENTS);
        } else if (texts.hasLooseStrings()) {
            return NativeWay.not("SQLite would respell strings in double quotes in the whole schema");
        }
        TableEdit edit = TableEdit.of(table.sql());
        TableEdit left = new StandingConstraints(edit, name, draft.known()).drop();
        return left.sql().equals(edit.sql())
                ? NativeWay.by(alter(draft) + "drop column " + Identifiers.quoted(name))
                : NativeWay.not("constraints stand on the column");
    }

    NativeWay alter(TableDraft draft, Operation.AlterColumn operation) {
        List<ColumnChange> changes = operation.changes().stream()
                .filter(change -> !(change instanceof ColumnChange.SetComment))
                .toList();
        if (changes.size() == 1 && changes.get(0) instanceof ColumnChange.SetNullable it) {
            return nullable(draft, draft.column(operation.column()), it.nullable());
        }
        return NativeWay.not("SQLite alters no types, defaults, collations and computed values");
    }

    private NativeWay nullable(TableDraft draft, ColumnDefinition column, boolean nullable) {
        boolean never = column.has(ColumnConstraint.NotNull.class);
        if (!version.isAtLeast(3, 53)) {
            return NativeWay.not("SQLite " + version + " does not change whether a column may be null");
        } else if (never != nullable) {
            return NativeWay.nothing();
        } else if (column.has(ColumnConstraint.PrimaryKey.class)
                || draft.keyColumns().contains(column.name().value())) {
            return NativeWay.not("the column is part of the primary key");
        } else if (column.has(ColumnConstraint.Generated.class) || column.has(ColumnConstraint.Null.class)) {
            return NativeWay.not("the column is computed, or says that it may be null");
        } else if (texts.hasComments(draft.table())) {
            return NativeWay.not(COMMENTS);
        }
        return NativeWay.by(alter(draft) + "alter column "
                + Identifiers.quoted(column.name().value()) + (nullable ? " DROP NOT NULL" : " SET NOT NULL"));
    }

    static String alter(TableDraft draft) {
        return "alter table main." + Identifiers.quoted(draft.table().name().value()) + " ";
    }
}
