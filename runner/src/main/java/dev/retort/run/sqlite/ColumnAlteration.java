// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.Definitions;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.ColumnEdit;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.DataType;
import dev.retort.schema.Generated;
import org.jspecify.annotations.Nullable;

/** One column of a draft changes. */
final class ColumnAlteration {

    private final TableDraft draft;
    private final Operation.AlterColumn operation;

    ColumnAlteration(TableDraft draft, Operation.AlterColumn operation) {
        this.draft = draft;
        this.operation = operation;
    }

    void apply(ColumnChange change) {
        ColumnDefinition column = draft.column(operation.column());
        if (change instanceof ColumnChange.SetType it) {
            type(column, it.type(), it.using());
        } else if (change instanceof ColumnChange.SetNullable it) {
            nullable(column, it.nullable());
        } else if (change instanceof ColumnChange.SetDefault it) {
            draft.editColumn(
                    column,
                    edit -> it.value() == null ? edit.dropDefault() : edit.setDefault(Definitions.value(it.value())));
        } else if (change instanceof ColumnChange.SetIdentity it) {
            draft.count(column.name().value(), it.identity());
        } else if (change instanceof ColumnChange.SetGenerated it) {
            generated(column, it.generated());
        } else if (change instanceof ColumnChange.SetCollation it) {
            draft.editColumn(
                    column, edit -> it.collation() == null ? edit.dropCollation() : edit.setCollation(it.collation()));
        }
    }

    private void type(ColumnDefinition column, DataType type, @Nullable String using) {
        String name = column.name().value();
        if (using != null) {
            draft.copy().compute(name, "(" + using + ")");
        }
        if (isCounted(column) && type instanceof DataType.Int) {
            return;
        }
        boolean strict = draft.table().isStrict();
        String declared = draft.definitions().type(type);
        Affinity old = Affinity.of(column.type() == null ? "" : column.type().text(), strict);
        Affinity affinity = Affinity.of(declared, strict);
        if (using != null || affinity != old) {
            Conversion.failure(name, type, affinity)
                    .ifPresent(condition -> draft.stopWhere(
                            operation,
                            name,
                            condition,
                            "has a value that does not become " + declared
                                    + "; correct it, or give an expression for the new value"));
        }
        draft.editColumn(column, edit -> declared.isEmpty() ? edit.dropType() : edit.setType(declared));
    }

    /** What counts up is an {@code integer} to SQLite, whatever size it has elsewhere. */
    private boolean isCounted(ColumnDefinition column) {
        RowNumber number = new RowNumber(draft.table());
        boolean isNumber = number.column()
                .filter(it -> it.name().is(column.name().value()))
                .isPresent();
        return isNumber
                && (number.isNeverReused()
                        || draft.knownIdentity(column.name().value()).isPresent());
    }

    private void nullable(ColumnDefinition column, boolean nullable) {
        if (!nullable) {
            String name = column.name().value();
            draft.stopWhere(
                    operation, name, Identifiers.quoted(name) + " is null", "is to be never null; fill it first");
        }
        draft.editColumn(column, nullable ? ColumnEdit::dropNotNull : ColumnEdit::setNotNull);
    }

    private void generated(ColumnDefinition column, @Nullable Generated generated) {
        if (generated == null) {
            draft.editColumn(column, ColumnEdit::dropGenerated);
            return;
        }
        draft.editColumn(
                column,
                edit -> edit.setGenerated(
                        generated.expression(),
                        generated.stored() ? ColumnEdit.Storage.STORED : ColumnEdit.Storage.VIRTUAL));
        draft.copy().compute(column.name().value(), "(" + generated.expression() + ")");
    }
}
