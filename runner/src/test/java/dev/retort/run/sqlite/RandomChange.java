// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.collate;
import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.noDefault;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Types;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A random change of a table.
 *
 * @param expected what becomes of the table's text
 * @param touched the columns that may be different afterwards
 */
record RandomChange(Operation operation, UnaryOperator<TableEdit> expected, List<String> touched) {

    static RandomChange of(CreateTable table, long seed) {
        return new Chooser(table, new Random(seed)).choose();
    }

    /** Whether a difference of snapshots belongs to the change: what stands on a column goes with it, or is ordered anew. */
    boolean mayCause(String difference) {
        String table = Names.text(tableName().name());
        boolean drop = operation instanceof Operation.DropColumn;
        boolean goes = drop && difference.startsWith("index ") && difference.endsWith("] -> null");
        boolean sorts = operation instanceof Operation.AlterColumn it
                && (it.changes().get(0) instanceof ColumnChange.SetCollation
                        || it.changes().get(0) instanceof ColumnChange.SetType);
        return goes
                || ((drop || sorts) && difference.startsWith("indexes of " + table + ":"))
                || (drop && difference.startsWith("rows of sqlite_sequence:"))
                || (drop && difference.startsWith("keys of " + table + ":"))
                || (drop && difference.startsWith("broken keys of " + table + ":"));
    }

    /** Whether all that writes to the table does the same as before. */
    boolean isHarmless() {
        return operation instanceof Operation.AddCheck;
    }

    private ObjectName tableName() {
        if (operation instanceof Operation.DropColumn it) {
            return it.table();
        }
        return operation instanceof Operation.AlterColumn it ? it.table() : ObjectName.of("none");
    }

    private static final class Chooser {

        private final CreateTable table;
        private final Random random;
        private final ColumnDefinition column;
        private final String name;
        private final ObjectName tableName;

        Chooser(CreateTable table, Random random) {
            this.table = table;
            this.random = random;
            this.column = table.columns().get(random.nextInt(table.columns().size()));
            this.name = column.name().value();
            this.tableName = ObjectName.of(Names.exact(table.name().value()));
        }

        RandomChange choose() {
            return switch (random.nextInt(11)) {
                case 0 -> alter(nullable(), it -> it.column(name).dropNotNull());
                case 1 -> alter(collate("RTRIM"), it -> it.column(name).setCollation("RTRIM"));
                case 2 -> alter(type(Types.text()), it -> it.column(name).setType("text"));
                case 3 ->
                    alter(
                            type(Types.bigint()),
                            it -> counts() ? it : it.column(name).setType("bigint"));
                case 4 ->
                    column.has(ColumnConstraint.Generated.class)
                            ? drop()
                            : alter(noDefault(), it -> it.column(name).dropDefault());
                case 5 -> drop();
                case 6 -> add();
                case 7, 8, 9 -> check();
                default ->
                    column.has(ColumnConstraint.Generated.class)
                            ? add()
                            : alter(defaultTo("it's"), it -> it.column(name).setDefault("'it''s'"));
            };
        }

        /** The column, and those that may be computed from it. */
        private List<String> withComputed() {
            return table.columns().stream()
                    .filter(it -> it.equals(column) || it.has(ColumnConstraint.Generated.class))
                    .map(it -> it.name().value())
                    .toList();
        }

        private boolean counts() {
            RowNumber number = new RowNumber(table);
            return number.isNeverReused()
                    && number.column().filter(column::equals).isPresent();
        }

        private RandomChange alter(ColumnChange change, UnaryOperator<TableEdit> expected) {
            return new RandomChange(
                    new Operation.AlterColumn(tableName, Names.exact(name), List.of(change)), expected, withComputed());
        }

        private RandomChange drop() {
            return new RandomChange(new Operation.DropColumn(tableName, Names.exact(name)), it -> it, List.of(name));
        }

        private RandomChange add() {
            return new RandomChange(
                    new Operation.AddColumn(
                            tableName, column("added", Types.text()).notNull(), "'x' || 1"),
                    it -> it.addColumn("\"added\" text not null"),
                    List.of("added"));
        }

        private RandomChange check() {
            String text = "length(" + Identifiers.quoted(name) + ") < 1000";
            return new RandomChange(
                    new Operation.AddCheck(tableName, Check.check("ck_new", text)),
                    it -> it.addConstraint("constraint \"ck_new\" check (" + text + ")"),
                    List.of());
        }
    }
}
