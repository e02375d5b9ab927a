// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.Definitions;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.Operation;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constraints of a table's text come, go and get other names. */
final class ConstraintChange {

    private final Definitions definitions = Definitions.usual();
    private final TableEdit edit;
    private final CreateTable table;
    private final @Nullable Table known;

    /**
     * Changes this text.
     *
     * @param known the table as far as the migrations tell of it
     */
    ConstraintChange(TableEdit edit, @Nullable Table known) {
        this.edit = edit;
        this.table = edit.table();
        this.known = known;
    }

    TableEdit apply(Operation operation) {
        if (operation instanceof Operation.AddPrimaryKey it) {
            return edit.addConstraint(definitions.clauses().primaryKey(it.key()));
        } else if (operation instanceof Operation.AddUnique it) {
            return edit.addConstraint(definitions.unique(it.unique()));
        } else if (operation instanceof Operation.AddForeignKey it) {
            return edit.addConstraint(definitions.clauses().foreignKey(it.key()));
        } else if (operation instanceof Operation.AddCheck it) {
            return edit.addConstraint(definitions.clauses().check(it.check()));
        } else if (operation instanceof Operation.DropPrimaryKey) {
            return edit.dropPrimaryKey();
        }
        return drop(operation);
    }

    private TableEdit drop(Operation operation) {
        if (operation instanceof Operation.DropUnique it) {
            return isThere(it.name()) ? named(it.name()) : edit.dropUnique(columns(it));
        } else if (operation instanceof Operation.DropForeignKey it) {
            return isThere(it.name()) ? named(it.name()) : dropForeignKey(it);
        } else if (operation instanceof Operation.DropCheck it) {
            return it.expression() == null || isThere(it.name()) ? named(it.name()) : edit.dropCheck(it.expression());
        } else if (operation instanceof Operation.RenameConstraint it) {
            return edit.renameConstraint(Names.text(it.name()), Names.text(it.to()));
        }
        throw new IllegalArgumentException("no table is made anew for " + operation);
    }

    private boolean isThere(@Nullable String name) {
        return name != null && table.constraintNames().anyMatch(it -> it.is(Names.text(name)));
    }

    private TableEdit named(@Nullable String name) {
        return edit.dropConstraint(Names.text(String.valueOf(name)));
    }

    private List<String> columns(Operation.DropUnique operation) {
        List<String> columns = operation.columns();
        if (columns.isEmpty() && known != null) {
            columns = known.uniques().stream()
                    .filter(unique -> Objects.equals(unique.name(), operation.name()))
                    .map(Unique::columns)
                    .findFirst()
                    .orElse(columns);
        }
        return texts(operation.table(), "unique constraint", operation.name(), columns);
    }

    private TableEdit dropForeignKey(Operation.DropForeignKey operation) {
        Optional<ForeignKey> meant = known == null
                ? Optional.empty()
                : known.foreignKeys().stream()
                        .filter(key -> operation.columns().isEmpty()
                                ? Objects.equals(key.name(), operation.name())
                                : key.columns().equals(operation.columns()))
                        .findFirst();
        List<String> columns = texts(
                operation.table(),
                "foreign key",
                operation.name(),
                meant.map(ForeignKey::columns).orElse(operation.columns()));
        List<TableReference> found = TableReference.of(table).stream()
                .filter(reference -> reference.isFrom(columns))
                .toList();
        TableReference reference = found.stream()
                .filter(it -> found.size() == 1
                        || meant.map(key -> Names.text(key.references().name()))
                                .filter(it.reference().table()::is)
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new CannotChangeTable(
                        table.name().value(),
                        (found.isEmpty() ? "it has no foreign key" : "it has several foreign keys") + " on ("
                                + String.join(", ", columns) + ")"));
        return reference.dropFrom(edit);
    }

    private List<String> texts(ObjectName of, String what, @Nullable String name, List<String> columns) {
        if (columns.isEmpty()) {
            throw new CannotChangeTable(of.toString(), "it has no " + what + " " + name);
        }
        return columns.stream().map(Names::text).toList();
    }
}
