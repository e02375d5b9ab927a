// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

/**
 * What is done with each operation that changes the structure.
 *
 * @param <R> the result
 */
public interface StructureVisitor<R> {

    R createSchema(Operation.CreateSchema operation);

    R dropSchema(Operation.DropSchema operation);

    R createTable(Operation.CreateTable operation);

    R dropTable(Operation.DropTable operation);

    R renameTable(Operation.RenameTable operation);

    R commentOnTable(Operation.CommentOnTable operation);

    R addColumn(Operation.AddColumn operation);

    R dropColumn(Operation.DropColumn operation);

    R renameColumn(Operation.RenameColumn operation);

    R alterColumn(Operation.AlterColumn operation);

    R addPrimaryKey(Operation.AddPrimaryKey operation);

    R dropPrimaryKey(Operation.DropPrimaryKey operation);

    R addUnique(Operation.AddUnique operation);

    R dropUnique(Operation.DropUnique operation);

    R addForeignKey(Operation.AddForeignKey operation);

    R dropForeignKey(Operation.DropForeignKey operation);

    R addCheck(Operation.AddCheck operation);

    R dropCheck(Operation.DropCheck operation);

    R renameConstraint(Operation.RenameConstraint operation);

    R createIndex(Operation.CreateIndex operation);

    R dropIndex(Operation.DropIndex operation);

    R renameIndex(Operation.RenameIndex operation);

    R createSequence(Operation.CreateSequence operation);

    R alterSequence(Operation.AlterSequence operation);

    R dropSequence(Operation.DropSequence operation);

    R createEnum(Operation.CreateEnum operation);

    R alterEnum(Operation.AlterEnum operation);

    R dropEnum(Operation.DropEnum operation);
}
