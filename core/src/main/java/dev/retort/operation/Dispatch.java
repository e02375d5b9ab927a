// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

/** Finds the visitor's method for an operation; Java 17 has no pattern switch to do it. */
final class Dispatch {

    private Dispatch() {}

    static <R> R dispatch(Operation operation, Operation.Visitor<R> visitor) {
        if (operation instanceof Operation.CreateSchema it) {
            return visitor.createSchema(it);
        } else if (operation instanceof Operation.DropSchema it) {
            return visitor.dropSchema(it);
        } else if (operation instanceof Operation.CreateTable it) {
            return visitor.createTable(it);
        } else if (operation instanceof Operation.DropTable it) {
            return visitor.dropTable(it);
        } else if (operation instanceof Operation.RenameTable it) {
            return visitor.renameTable(it);
        } else if (operation instanceof Operation.CommentOnTable it) {
            return visitor.commentOnTable(it);
        } else if (operation instanceof Operation.AddColumn it) {
            return visitor.addColumn(it);
        } else if (operation instanceof Operation.DropColumn it) {
            return visitor.dropColumn(it);
        } else if (operation instanceof Operation.RenameColumn it) {
            return visitor.renameColumn(it);
        } else if (operation instanceof Operation.AlterColumn it) {
            return visitor.alterColumn(it);
        }
        return constraint(operation, visitor);
    }

    private static <R> R constraint(Operation operation, Operation.Visitor<R> visitor) {
        if (operation instanceof Operation.AddPrimaryKey it) {
            return visitor.addPrimaryKey(it);
        } else if (operation instanceof Operation.DropPrimaryKey it) {
            return visitor.dropPrimaryKey(it);
        } else if (operation instanceof Operation.AddUnique it) {
            return visitor.addUnique(it);
        } else if (operation instanceof Operation.DropUnique it) {
            return visitor.dropUnique(it);
        } else if (operation instanceof Operation.AddForeignKey it) {
            return visitor.addForeignKey(it);
        } else if (operation instanceof Operation.DropForeignKey it) {
            return visitor.dropForeignKey(it);
        } else if (operation instanceof Operation.AddCheck it) {
            return visitor.addCheck(it);
        } else if (operation instanceof Operation.DropCheck it) {
            return visitor.dropCheck(it);
        } else if (operation instanceof Operation.RenameConstraint it) {
            return visitor.renameConstraint(it);
        }
        return object(operation, visitor);
    }

    private static <R> R object(Operation operation, Operation.Visitor<R> visitor) {
        if (operation instanceof Operation.CreateIndex it) {
            return visitor.createIndex(it);
        } else if (operation instanceof Operation.DropIndex it) {
            return visitor.dropIndex(it);
        } else if (operation instanceof Operation.RenameIndex it) {
            return visitor.renameIndex(it);
        } else if (operation instanceof Operation.CreateSequence it) {
            return visitor.createSequence(it);
        } else if (operation instanceof Operation.AlterSequence it) {
            return visitor.alterSequence(it);
        } else if (operation instanceof Operation.DropSequence it) {
            return visitor.dropSequence(it);
        } else if (operation instanceof Operation.CreateEnum it) {
            return visitor.createEnum(it);
        } else if (operation instanceof Operation.AlterEnum it) {
            return visitor.alterEnum(it);
        } else if (operation instanceof Operation.DropEnum it) {
            return visitor.dropEnum(it);
        }
        return data(operation, visitor);
    }

    private static <R> R data(Operation operation, Operation.Visitor<R> visitor) {
        if (operation instanceof Operation.Execute it) {
            return visitor.execute(it);
        } else if (operation instanceof Operation.BulkInsert it) {
            return visitor.bulkInsert(it);
        } else if (operation instanceof Operation.Backfill it) {
            return visitor.backfill(it);
        } else if (operation instanceof Operation.Run it) {
            return visitor.run(it);
        } else if (operation instanceof Operation.Require it) {
            return visitor.require(it);
        }
        return visitor.onDatabase((Operation.OnDatabase) operation);
    }
}
