// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.Reference;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Adds, drops and renames constraints in the text of their table. */
final class ConstraintTextEdits {

    private final DatabaseNaming naming;
    private final Clauses clauses;
    private final Schema schema;

    /** {@code schema} is what is known before the change. */
    ConstraintTextEdits(DatabaseNaming naming, Definitions definitions, Schema schema) {
        this.naming = naming;
        this.clauses = definitions.clauses();
        this.schema = schema;
    }

    TableEdit apply(TableEdit text, Operation operation) {
        if (operation instanceof Operation.AddPrimaryKey it) {
            return add(text, it);
        } else if (operation instanceof Operation.AddUnique it) {
            return text.addConstraint(clauses.unique(it.unique()));
        } else if (operation instanceof Operation.AddForeignKey it) {
            return text.addConstraint(clauses.foreignKey(it.key()));
        } else if (operation instanceof Operation.AddCheck it) {
            return text.addConstraint(clauses.check(it.check()));
        } else if (operation instanceof Operation.RenameConstraint it) {
            return text.renameConstraint(naming.physical(it.name()), naming.physical(it.to()));
        } else if (operation instanceof Operation.DropPrimaryKey) {
            return text.dropPrimaryKey();
        } else if (operation instanceof Operation.DropUnique it) {
            return it.name() != null
                    ? text.dropConstraint(naming.physical(it.name()))
                    : text.dropUnique(physical(it.columns()));
        } else if (operation instanceof Operation.DropForeignKey it) {
            return it.name() != null
                    ? text.dropConstraint(naming.physical(it.name()))
                    : dropForeignKeys(text, physical(it.columns()));
        } else if (operation instanceof Operation.DropCheck it) {
            return it.name() != null
                    ? text.dropConstraint(naming.physical(it.name()))
                    : text.dropCheck(String.valueOf(it.expression()));
        }
        throw new IllegalArgumentException("no change of a table's text: " + operation);
    }

    private TableEdit add(TableEdit text, Operation.AddPrimaryKey operation) {
        PrimaryKey key = operation.key();
        TableEdit keyed = text.addConstraint(clauses.primaryKey(key));
        if (key.columns().size() > 1) {
            return keyed;
        }
        String column = key.columns().get(0);
        Identity identity = schema.table(operation.table())
                .flatMap(table -> table.column(column))
                .map(Column::identity)
                .orElse(null);
        return identity == null ? keyed : ColumnTextEdits.count(keyed, naming.physical(column), identity);
    }

    private static TableEdit dropForeignKeys(TableEdit text, List<String> columns) {
        Stream<Reference> ofTable = text.table()
                .all(TableConstraint.ForeignKey.class)
                .filter(key -> same(key.columns(), columns))
                .map(TableConstraint.ForeignKey::reference);
        Stream<Reference> ofColumn = text.table().columns().stream()
                .filter(column -> columns.size() == 1 && column.name().is(columns.get(0)))
                .flatMap(column -> column.all(ColumnConstraint.ForeignKey.class))
                .map(ColumnConstraint.ForeignKey::reference);
        Reference reference = Stream.concat(ofTable, ofColumn)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table "
                        + text.table().name() + " has no foreign key on (" + String.join(", ", columns) + ")"));
        return text.dropForeignKey(
                columns,
                reference.table().value(),
                reference.columns().stream().map(Name::value).toList());
    }

    private static boolean same(List<Name> names, List<String> wanted) {
        if (names.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!names.get(i).is(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private List<String> physical(List<String> names) {
        return names.stream().map(naming::physical).toList();
    }
}
