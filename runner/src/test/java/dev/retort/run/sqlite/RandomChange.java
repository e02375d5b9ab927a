// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.collate;
import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.noDefault;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Types;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A random change of a table.
 *
 * @param expected what becomes of the table's text
 * @param touched the columns that may be different afterwards
 */
record RandomChange(Operation operation, UnaryOperator<TableEdit> expected, List<String> touched) {

    /** A few changes, each of the table that the ones before it left. */
    static List<RandomChange> several(CreateTable table, long seed) {
        Random random = new Random(seed);
        List<RandomChange> changes = new ArrayList<>();
        CreateTable now = table;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            RandomChange change = new Chooser(now, random, "added" + i).choose();
            changes.add(change);
            if (change.operation() instanceof Operation.DropColumn) {
                break;
            }
            now = change.expected().apply(TableEdit.of(now.sql())).table();
        }
        return changes;
    }

    /** Whether a difference of snapshots belongs to the change: what stands on a column goes with it, or is ordered anew. */
    boolean mayCause(String difference, String table) {
        boolean drop = operation instanceof Operation.DropColumn;
        boolean goes = drop && difference.startsWith("index ") && difference.endsWith("] -> null");
        boolean key = operation instanceof Operation.AddUnique || operation instanceof Operation.DropUnique;
        boolean sorts = operation instanceof Operation.AlterColumn it
                && (it.changes().get(0) instanceof ColumnChange.SetCollation
                        || it.changes().get(0) instanceof ColumnChange.SetType);
        boolean keys = drop || operation instanceof Operation.DropForeignKey;
        return goes
                || ((drop || sorts || key) && difference.startsWith("indexes of " + table + ":"))
                || (drop && difference.startsWith("rows of sqlite_sequence:"))
                || (keys && difference.startsWith("keys of " + table + ":"))
                || (keys && difference.startsWith("broken keys of " + table + ":"))
                || ((key || sorts) && difference.startsWith("broken keys of "));
    }

    /** Whether all that writes to the table does the same as before. */
    boolean isHarmless() {
        return operation instanceof Operation.AddCheck;
    }

    private static final class Chooser {

        private final CreateTable table;
        private final Random random;
        private final String added;
        private final ColumnDefinition column;
        private final String name;
        private final ObjectName tableName;

        Chooser(CreateTable table, Random random, String added) {
            this.table = table;
            this.random = random;
            this.added = added;
            this.column = table.columns().get(random.nextInt(table.columns().size()));
            this.name = column.name().value();
            this.tableName = ObjectName.of(Names.exact(table.name().value()));
        }

        RandomChange choose() {
            boolean computed = column.has(ColumnConstraint.Generated.class);
            return switch (random.nextInt(16)) {
                case 0 -> alter(nullable(), it -> it.column(name).dropNotNull());
                case 1 -> alter(notNull(), it -> it.column(name).setNotNull());
                case 2 -> alter(collate("RTRIM"), it -> it.column(name).setCollation("RTRIM"));
                case 3 -> alter(type(Types.text()), it -> it.column(name).setType("text"));
                case 4 ->
                    alter(
                            type(Types.bigint()),
                            it -> counts() ? it : it.column(name).setType("bigint"));
                case 5 ->
                    computed ? drop() : alter(noDefault(), it -> it.column(name).dropDefault());
                case 6 -> drop();
                case 7 -> add();
                case 8 -> addPlain();
                case 9, 10 -> check();
                case 11 -> unique();
                case 12, 13, 14 -> dropNamed();
                default ->
                    computed
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
                            tableName, column(added, Types.text()).notNull(), "'x' || 1"),
                    it -> it.addColumn("\"" + added + "\" text not null"),
                    List.of(added));
        }

        private RandomChange addPlain() {
            return new RandomChange(
                    new Operation.AddColumn(
                            tableName, column(added, Types.text()).notNull().defaultTo("it's"), null),
                    it -> it.addColumn("\"" + added + "\" text default 'it''s' not null"),
                    List.of(added));
        }

        private RandomChange check() {
            String text = "length(" + Identifiers.quoted(name) + ") < 1000";
            String check = "ck_" + added;
            return new RandomChange(
                    new Operation.AddCheck(tableName, Check.check(check, text)),
                    it -> it.addConstraint("constraint \"" + check + "\" check (" + text + ")"),
                    List.of());
        }

        private RandomChange unique() {
            String key = "uq_" + added;
            return new RandomChange(
                    new Operation.AddUnique(tableName, Unique.unique(key).on(Names.exact(name))),
                    it -> it.addConstraint("constraint \"" + key + "\" unique (" + Identifiers.quoted(name) + ")"),
                    List.of());
        }

        /** Drops a check or foreign key that has a name, or a check where there is none. */
        private RandomChange dropNamed() {
            List<RandomChange> candidates = new ArrayList<>();
            named(TableConstraint.Check.class, ColumnConstraint.Check.class)
                    .forEach(it -> candidates.add(drop(new Operation.DropCheck(tableName, Names.exact(it), null), it)));
            named(TableConstraint.ForeignKey.class, ColumnConstraint.ForeignKey.class)
                    .forEach(it -> candidates.add(
                            drop(new Operation.DropForeignKey(tableName, Names.exact(it), List.of()), it)));
            return candidates.isEmpty() ? check() : candidates.get(random.nextInt(candidates.size()));
        }

        private RandomChange drop(Operation operation, String constraint) {
            return new RandomChange(operation, it -> it.dropConstraint(constraint), List.of());
        }

        private Stream<String> named(
                Class<? extends TableConstraint> ofTable, Class<? extends ColumnConstraint> ofColumn) {
            return Stream.concat(
                            table.all(ofTable).map(TableConstraint::name),
                            table.columns().stream()
                                    .flatMap(it -> it.all(ofColumn))
                                    .map(ColumnConstraint::name))
                    .filter(Objects::nonNull)
                    .map(Name::value);
        }
    }
}
