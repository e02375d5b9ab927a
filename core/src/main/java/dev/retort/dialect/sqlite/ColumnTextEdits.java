// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnEdit;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.Optional;

/** Changes a column in the text of its table. */
final class ColumnTextEdits {

    private final DatabaseNaming naming;
    private final Definitions definitions;
    private final Schema schema;

    /** {@code schema} is what is known before the change. */
    ColumnTextEdits(DatabaseNaming naming, Definitions definitions, Schema schema) {
        this.naming = naming;
        this.definitions = definitions;
        this.schema = schema;
    }

    TableEdit apply(TableEdit text, Operation.AlterColumn operation) {
        String name = naming.physical(operation.column());
        boolean counted = isCounted(text, operation);
        TableEdit edited = text;
        for (ColumnChange change : operation.changes()) {
            // what counts up is "integer", whatever type the entities give it
            if (!(counted && change instanceof ColumnChange.SetType)) {
                edited = apply(edited.column(name), edited, change);
            }
        }
        Optional<ColumnChange.SetIdentity> identity = operation.changes().stream()
                .filter(ColumnChange.SetIdentity.class::isInstance)
                .map(ColumnChange.SetIdentity.class::cast)
                .findFirst();
        return identity.isPresent() ? count(edited, operation, identity.get()) : edited;
    }

    /** Makes a column that is the primary key count up. */
    static TableEdit count(TableEdit text, String column, Identity identity) {
        TableEdit typed = text.column(column).setType("integer");
        return identity.kind() == Identity.Kind.NEVER_REUSED
                ? typed.column(column).setAutoincrement()
                : typed.column(column).dropAutoincrement();
    }

    private TableEdit count(TableEdit text, Operation.AlterColumn operation, ColumnChange.SetIdentity change) {
        String name = naming.physical(operation.column());
        if (!isOnlyKey(text, name)) {
            return text;
        }
        Identity identity = change.identity();
        if (identity != null) {
            return count(text, name, identity);
        }
        TableEdit uncounted = text.column(name).dropAutoincrement();
        return known(operation.table(), operation.column())
                .map(column -> uncounted.column(name).setType(definitions.type(column.type())))
                .orElse(uncounted);
    }

    private TableEdit apply(ColumnEdit column, TableEdit text, ColumnChange change) {
        if (change instanceof ColumnChange.SetType it) {
            String type = definitions.type(it.type());
            return type.isEmpty() ? column.dropType() : column.setType(type);
        } else if (change instanceof ColumnChange.SetNullable it) {
            return it.nullable() ? column.dropNotNull() : column.setNotNull();
        } else if (change instanceof ColumnChange.SetDefault it) {
            return it.value() == null ? column.dropDefault() : column.setDefault(Definitions.value(it.value()));
        } else if (change instanceof ColumnChange.SetGenerated it) {
            return it.generated() == null
                    ? column.dropGenerated()
                    : column.setGenerated(
                            it.generated().expression(),
                            it.generated().stored() ? ColumnEdit.Storage.STORED : ColumnEdit.Storage.VIRTUAL);
        } else if (change instanceof ColumnChange.SetCollation it) {
            return it.collation() == null
                    ? column.dropCollation()
                    : column.setCollation(naming.physical(it.collation()));
        }
        return text; // comments are not kept, and who counts is seen to in the end
    }

    /** Whether the column counts up after the operation, as far as that is known. */
    private boolean isCounted(TableEdit text, Operation.AlterColumn operation) {
        Optional<Column> column = known(operation.table(), operation.column());
        if (column.isEmpty() || !isOnlyKey(text, naming.physical(operation.column()))) {
            return false;
        }
        Column after = column.get();
        for (ColumnChange change : operation.changes()) {
            after = change.applyTo(after);
        }
        return after.identity() != null;
    }

    private Optional<Column> known(ObjectName table, String column) {
        return schema.table(table).flatMap(it -> it.column(column));
    }

    private static boolean isOnlyKey(TableEdit text, String column) {
        return text.table()
                        .column(column)
                        .filter(it -> it.has(ColumnConstraint.PrimaryKey.class))
                        .isPresent()
                || text.table()
                        .all(TableConstraint.PrimaryKey.class)
                        .anyMatch(key ->
                                key.parts().size() == 1 && key.parts().get(0).isColumn(column));
    }
}
