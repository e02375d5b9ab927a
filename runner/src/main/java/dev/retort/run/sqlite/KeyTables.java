// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tables whose foreign keys, or keys to whose rows, operations may break.
 *
 * <p>Where an author's own SQL stands among changes of tables, that may be any, for keys are not enforced meanwhile. An operation
 * that leaves keys and their values as they are breaks none, even where it makes the table anew: all rows are copied as they are,
 * and counted.
 *
 * @param all whether it may be any table
 * @param names as SQLite compares them
 */
record KeyTables(boolean all, Set<String> names) {

    KeyTables {
        names = Set.copyOf(names);
    }

    static KeyTables of(Collection<Operation> operations) {
        Set<String> names = new HashSet<>();
        if (operations.stream().noneMatch(KeyTables::changesTables)) {
            return new KeyTables(false, names);
        }
        for (Operation operation : operations) {
            changed(operation).ifPresent(table -> names.add(folded(table.name())));
        }
        // a table may be changed under its old name and its new one
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Operation operation : operations) {
                if (operation instanceof Operation.RenameTable it) {
                    String from = folded(it.table().name());
                    String to = folded(it.to());
                    grows |= names.contains(from) ? names.add(to) : names.contains(to) && names.add(from);
                }
            }
        }
        return new KeyTables(operations.stream().anyMatch(KeyTables::isAuthorsOwn), names);
    }

    boolean isEmpty() {
        return !all && names.isEmpty();
    }

    /** Whether a key of one table to another may be broken. */
    boolean mayBreak(String child, String parent) {
        return all || names.contains(Identifiers.folded(child)) || names.contains(Identifiers.folded(parent));
    }

    /** Whether an operation may drop or remake a table, or bind it anew: then keys must not be enforced. */
    static boolean changesTables(Operation operation) {
        return !(operation instanceof Operation.CreateTable
                || operation instanceof Operation.CreateIndex
                || operation instanceof Operation.DropIndex
                || operation instanceof Operation.RenameIndex
                || operation instanceof Operation.CreateSequence
                || operation instanceof Operation.Require
                || isAuthorsOwn(operation));
    }

    private static boolean isAuthorsOwn(Operation operation) {
        return operation instanceof Operation.Execute
                || operation instanceof Operation.BulkInsert
                || operation instanceof Operation.Backfill
                || operation instanceof Operation.Run;
    }

    private static Optional<ObjectName> changed(Operation operation) {
        if (operation instanceof Operation.DropTable it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropColumn it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.AlterColumn it) {
            return it.changes().stream().allMatch(KeyTables::leavesValues) ? Optional.empty() : Optional.of(it.table());
        } else if (operation instanceof Operation.AddPrimaryKey it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropPrimaryKey it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.AddUnique it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropUnique it) {
            return Optional.of(it.table());
        }
        return operation instanceof Operation.AddForeignKey it ? Optional.of(it.table()) : Optional.empty();
    }

    private static boolean leavesValues(ColumnChange change) {
        return change instanceof ColumnChange.SetNullable
                || change instanceof ColumnChange.SetDefault
                || change instanceof ColumnChange.SetComment;
    }

    private static String folded(String name) {
        return Identifiers.folded(Names.text(name));
    }
}
