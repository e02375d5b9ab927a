// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One change of a database: everything that a migration can do is on this page. */
public sealed interface Operation {

    /** A new schema for tables to be in. */
    record CreateSchema(String name) implements Operation {}

    /** An empty schema goes. */
    record DropSchema(String name) implements Operation {}

    /** A new table with its columns and constraints; its indexes are operations of their own. */
    record CreateTable(Table table) implements Operation {
        /** Refuses indexes. */
        public CreateTable {
            if (!table.indexes().isEmpty()) {
                throw new IllegalArgumentException("an index is created by createIndex: " + table.name());
            }
        }
    }

    /** A table goes, with its rows, indexes and constraints. */
    record DropTable(ObjectName table) implements Operation {}

    /** A table gets another name; what refers to it follows. */
    record RenameTable(ObjectName table, String to) implements Operation {}

    /** A table gets another comment, or none. */
    record CommentOnTable(ObjectName table, @Nullable String comment) implements Operation {}

    /**
     * A new column.
     *
     * @param fill SQL for the value in rows that exist already, null for the column's default
     */
    record AddColumn(ObjectName table, Column column, @Nullable String fill) implements Operation {

        /** Whether rows that exist are left without the value that the column demands. */
        public boolean lacksFill() {
            return fill == null
                    && !column.nullable()
                    && column.defaultValue() == null
                    && column.identity() == null
                    && column.generated() == null;
        }
    }

    /** A column goes, with its values and with the indexes and constraints that stand on it. */
    record DropColumn(ObjectName table, String column) implements Operation {}

    /** A column gets another name; what stands on it follows. */
    record RenameColumn(ObjectName table, String column, String to) implements Operation {}

    /** A column changes in these points and keeps the others. */
    record AlterColumn(ObjectName table, String column, List<ColumnChange> changes) implements Operation {
        /** Copies the changes; there is at least one. */
        public AlterColumn {
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("alterColumn " + table + "." + column + " without a change");
            }
        }
    }

    /** A table gets a primary key. */
    record AddPrimaryKey(ObjectName table, PrimaryKey key) implements Operation {}

    /** A table loses its primary key. */
    record DropPrimaryKey(ObjectName table) implements Operation {}

    /** A table gets a unique constraint. */
    record AddUnique(ObjectName table, Unique unique) implements Operation {}

    /** A unique constraint goes: the one of this name, or where it has none, the one on these columns. */
    record DropUnique(ObjectName table, @Nullable String name, List<String> columns) implements Operation {
        /** Copies the columns; without them there is a name. */
        public DropUnique {
            columns = List.copyOf(columns);
            if (name == null && columns.isEmpty()) {
                throw new IllegalArgumentException("dropUnique on " + table + " without a name or columns");
            }
        }
    }

    /** A table gets a foreign key. */
    record AddForeignKey(ObjectName table, ForeignKey key) implements Operation {}

    /** A foreign key goes: the one of this name, or where it has none, the one on these columns. */
    record DropForeignKey(ObjectName table, @Nullable String name, List<String> columns) implements Operation {
        /** Copies the columns; without them there is a name. */
        public DropForeignKey {
            columns = List.copyOf(columns);
            if (name == null && columns.isEmpty()) {
                throw new IllegalArgumentException("dropForeignKey on " + table + " without a name or columns");
            }
        }
    }

    /** A table gets a condition. */
    record AddCheck(ObjectName table, Check check) implements Operation {}

    /** A condition goes: the one of this name, or where it has none, the one of this expression. */
    record DropCheck(ObjectName table, @Nullable String name, @Nullable String expression) implements Operation {
        /** Checks that one of the two is there. */
        public DropCheck {
            if (name == null && expression == null) {
                throw new IllegalArgumentException("dropCheck on " + table + " without a name or an expression");
            }
        }
    }

    /** A constraint of a table gets another name. */
    record RenameConstraint(ObjectName table, String name, String to) implements Operation {}

    /**
     * A table gets an index.
     *
     * @param concurrently while others go on writing, where the database can
     */
    record CreateIndex(ObjectName table, Index index, boolean concurrently) implements Operation {}

    /** An index goes. */
    record DropIndex(ObjectName table, String name, boolean concurrently) implements Operation {}

    /** An index gets another name. */
    record RenameIndex(ObjectName table, String name, String to) implements Operation {}

    /** A new sequence. */
    record CreateSequence(Sequence sequence) implements Operation {}

    /** A sequence changes into this one; its name may be another. */
    record AlterSequence(ObjectName name, Sequence sequence) implements Operation {}

    /** A sequence goes. */
    record DropSequence(ObjectName name) implements Operation {}

    /** A new enum type. */
    record CreateEnum(EnumType type) implements Operation {}

    /** An enum type changes into this one; its name may be another. */
    record AlterEnum(ObjectName name, EnumType type) implements Operation {}

    /** An enum type goes. */
    record DropEnum(ObjectName name) implements Operation {}

    /** SQL of the author's, and what undoes it where that is known. */
    record Execute(String sql, @Nullable String undo) implements Operation {}

    /** Rows to insert; values are strings, numbers, booleans, nulls and java.time values. */
    record BulkInsert(ObjectName table, List<String> columns, List<List<@Nullable Object>> rows) implements Operation {
        /** Copies the columns; every row has as many values. */
        public BulkInsert {
            columns = List.copyOf(columns);
            rows = Rows.checked(table, columns, rows);
        }
    }

    /**
     * Rows to fill in batches, each in a transaction of its own.
     *
     * @param set SQL assignments, such as {@code status = 'NEW'}
     * @param where SQL for the rows that are still to do
     * @param batchSize rows a batch
     */
    record Backfill(ObjectName table, String set, @Nullable String where, int batchSize) implements Operation {}

    /** Code of the author's that works on the connection. */
    record Run(String description, ConnectionWork work) implements Operation {}

    /** A condition without which the migration stops: the query must give no row. */
    record Require(String sql, String reason) implements Operation {}

    /** Operations for these databases only. */
    record OnDatabase(SortedSet<String> databases, List<Operation> operations) implements Operation {
        /** Copies both. */
        public OnDatabase {
            databases = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(databases));
            operations = List.copyOf(operations);
        }

        /** Operations for these databases only. */
        public OnDatabase(Set<String> databases, List<Operation> operations) {
            this(new TreeSet<>(databases), operations);
        }
    }

    /** What is done with each kind of operation; a new kind does not compile until every visitor handles it. */
    interface Visitor<R> extends StructureVisitor<R>, DataVisitor<R> {}

    /** Dispatches to the visitor's method for this kind. */
    default <R> R accept(Visitor<R> visitor) {
        return Dispatch.dispatch(this, visitor);
    }

    /** The schema after this operation. */
    default Schema applyTo(Schema before) {
        return accept(new SchemaChange(before));
    }

    /** What leads back to {@code before} from the schema after this operation, in order. */
    default List<Operation> inverse(Schema before) {
        return accept(new Inversion(before));
    }
}
