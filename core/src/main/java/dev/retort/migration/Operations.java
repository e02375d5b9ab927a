// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.operation.ChangeSet;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.ConnectionWork;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.TableElement;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records the operations of a migration, one method an operation.
 *
 * <p>Names of tables, sequences and types may carry a schema: {@code audit.log_entry}.
 */
public final class Operations {

    /** Stands in SQL of the author's where only a person can say what belongs there; a migration is refused as long as it does. */
    public static final String FILL_IN = "<fill in>";

    private final List<Operation> recorded = new ArrayList<>();
    private @Nullable String noWayBecause;

    private Operations() {}

    /** What the upgrade of this migration records. */
    public static ChangeSet ofUpgrade(Migration migration) {
        return record(migration::upgrade);
    }

    /** What the downgrade of this migration records. */
    public static ChangeSet ofDowngrade(Migration migration) {
        return record(migration::downgrade);
    }

    /** What this code records. */
    public static ChangeSet record(Consumer<Operations> code) {
        Operations operations = new Operations();
        code.accept(operations);
        if (operations.noWayBecause != null) {
            throw new IrreversibleMigration(operations.noWayBecause);
        }
        return new ChangeSet(operations.recorded);
    }

    /** Records operations that other code has made. */
    public void addAll(ChangeSet changes) {
        recorded.addAll(changes.operations());
    }

    public void createSchema(String name) {
        recorded.add(new Operation.CreateSchema(name));
    }

    public void dropSchema(String name) {
        recorded.add(new Operation.DropSchema(name));
    }

    public void createTable(String table, TableElement... elements) {
        recorded.add(new Operation.CreateTable(Table.of(table, elements)));
    }

    public void dropTable(String table) {
        recorded.add(new Operation.DropTable(name(table)));
    }

    public void renameTable(String table, String to) {
        recorded.add(new Operation.RenameTable(name(table), to));
    }

    /** Sets the comment of a table; null takes it away. */
    public void commentOnTable(String table, @Nullable String comment) {
        recorded.add(new Operation.CommentOnTable(name(table), comment));
    }

    public void addColumn(String table, Column column) {
        recorded.add(new Operation.AddColumn(name(table), column, null));
    }

    /** Adds a column; {@code fill} is SQL for its value in the rows that exist. */
    public void addColumn(String table, Column column, String fill) {
        recorded.add(new Operation.AddColumn(name(table), column, complete(fill)));
    }

    public void dropColumn(String table, String column) {
        recorded.add(new Operation.DropColumn(name(table), column));
    }

    public void renameColumn(String table, String column, String to) {
        recorded.add(new Operation.RenameColumn(name(table), column, to));
    }

    public void alterColumn(String table, String column, ColumnChange... changes) {
        for (ColumnChange change : changes) {
            if (change instanceof ColumnChange.SetType type && type.using() != null) {
                complete(type.using());
            }
        }
        recorded.add(new Operation.AlterColumn(name(table), column, List.of(changes)));
    }

    public void addPrimaryKey(String table, PrimaryKey key) {
        recorded.add(new Operation.AddPrimaryKey(name(table), key));
    }

    public void dropPrimaryKey(String table) {
        recorded.add(new Operation.DropPrimaryKey(name(table)));
    }

    public void addUnique(String table, Unique unique) {
        recorded.add(new Operation.AddUnique(name(table), unique));
    }

    public void dropUnique(String table, String name) {
        recorded.add(new Operation.DropUnique(name(table), name, List.of()));
    }

    /** Drops the unnamed unique constraint on these columns. */
    public void dropUnique(String table, Unique unique) {
        recorded.add(new Operation.DropUnique(name(table), unique.name(), unique.columns()));
    }

    public void addForeignKey(String table, ForeignKey key) {
        recorded.add(new Operation.AddForeignKey(name(table), key));
    }

    public void dropForeignKey(String table, String name) {
        recorded.add(new Operation.DropForeignKey(name(table), name, List.of()));
    }

    /** Drops the unnamed foreign key on these columns. */
    public void dropForeignKey(String table, ForeignKey.Start columns) {
        recorded.add(new Operation.DropForeignKey(name(table), columns.name(), columns.columns()));
    }

    public void addCheck(String table, Check check) {
        recorded.add(new Operation.AddCheck(name(table), check));
    }

    public void dropCheck(String table, String name) {
        recorded.add(new Operation.DropCheck(name(table), name, null));
    }

    /** Drops the unnamed check of this expression. */
    public void dropCheck(String table, Check check) {
        recorded.add(new Operation.DropCheck(name(table), check.name(), check.expression()));
    }

    public void renameConstraint(String table, String name, String to) {
        recorded.add(new Operation.RenameConstraint(name(table), name, to));
    }

    public void createIndex(String table, Index index, IndexOption... options) {
        recorded.add(new Operation.CreateIndex(name(table), index, options.length > 0));
    }

    public void dropIndex(String table, String name, IndexOption... options) {
        recorded.add(new Operation.DropIndex(name(table), name, options.length > 0));
    }

    public void renameIndex(String table, String name, String to) {
        recorded.add(new Operation.RenameIndex(name(table), name, to));
    }

    public void createSequence(Sequence sequence) {
        recorded.add(new Operation.CreateSequence(sequence));
    }

    /** Changes a sequence into {@code sequence}, its name too where that is another. */
    public void alterSequence(String name, Sequence sequence) {
        recorded.add(new Operation.AlterSequence(name(name), sequence));
    }

    public void dropSequence(String name) {
        recorded.add(new Operation.DropSequence(name(name)));
    }

    public void createEnum(String name, String... values) {
        recorded.add(new Operation.CreateEnum(new EnumType(name(name), List.of(values))));
    }

    /** Gives an enum type these values. */
    public void alterEnum(String name, String... values) {
        recorded.add(new Operation.AlterEnum(name(name), new EnumType(name(name), List.of(values))));
    }

    /** Changes an enum type into {@code type}, its name too where that is another. */
    public void alterEnum(String name, EnumType type) {
        recorded.add(new Operation.AlterEnum(name(name), type));
    }

    public void dropEnum(String name) {
        recorded.add(new Operation.DropEnum(name(name)));
    }

    /** Runs SQL of the author's; what undoes it is not said. */
    public void execute(String sql) {
        recorded.add(new Operation.Execute(complete(sql), null));
    }

    /** Runs SQL of the author's, and says what undoes it. */
    public void execute(String sql, String undo) {
        recorded.add(new Operation.Execute(complete(sql), complete(undo)));
    }

    /** Inserts rows; a row has a value for each column. */
    public void bulkInsert(String table, List<String> columns, Row... rows) {
        recorded.add(new Operation.BulkInsert(
                name(table), columns, Stream.of(rows).map(Row::values).toList()));
    }

    /** Fills all rows in batches: {@code set} are SQL assignments. */
    public void backfill(String table, String set, int batchSize) {
        recorded.add(new Operation.Backfill(name(table), complete(set), null, batchSize));
    }

    /** Fills rows in batches: {@code set} are SQL assignments, {@code where} tells the rows still to do. */
    public void backfill(String table, String set, String where, int batchSize) {
        recorded.add(new Operation.Backfill(name(table), complete(set), complete(where), batchSize));
    }

    /** Runs code on the migration's connection. */
    public void run(String description, ConnectionWork work) {
        recorded.add(new Operation.Run(description, work));
    }

    /** Stops the migration, for this reason, when the query gives a row. */
    public void require(String sql, String reason) {
        recorded.add(new Operation.Require(complete(sql), reason));
    }

    /** Records operations for one database only: {@code postgresql}, {@code sqlite}, {@code mysql}, {@code mariadb}. */
    public void on(String database, Consumer<Operations> code) {
        on(Set.of(database), code);
    }

    /** Records operations for these databases only. */
    public void on(Set<String> databases, Consumer<Operations> code) {
        recorded.add(new Operation.OnDatabase(databases, record(code).operations()));
    }

    /** Says that there is no way on from here; for a downgrade that cannot be. */
    public void irreversible(String reason) {
        noWayBecause = reason;
    }

    private static String complete(String sql) {
        if (sql.contains(FILL_IN)) {
            throw new LeftOpen(sql);
        }
        return sql;
    }

    private static ObjectName name(String text) {
        return ObjectName.parse(text);
    }
}
