// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.util.Optional;

/** The one table that an operation is about; nothing for work on rows and for the author's own SQL, which may be about any. */
final class OperationTable {

    private OperationTable() {}

    static Optional<ObjectName> of(Operation operation) {
        if (operation instanceof Operation.AddColumn it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropColumn it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.AlterColumn it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.RenameTable it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.RenameColumn it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.CreateIndex it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropIndex it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.RenameIndex it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.CreateTable it) {
            return Optional.of(it.table().name());
        }
        return ofConstraint(operation);
    }

    private static Optional<ObjectName> ofConstraint(Operation operation) {
        if (operation instanceof Operation.AddPrimaryKey it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropPrimaryKey it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.AddUnique it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropUnique it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.AddForeignKey it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropForeignKey it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.AddCheck it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.DropCheck it) {
            return Optional.of(it.table());
        } else if (operation instanceof Operation.RenameConstraint it) {
            return Optional.of(it.table());
        }
        return Optional.empty();
    }
}
