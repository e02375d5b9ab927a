// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.dialect.sqlite.sql.TableEdit.SelfReferences;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random operations on one table, one after the other, new names and indexes among them. */
final class RandomSequence {

    private static final int LENGTH = 6;

    private final Random random;
    private final List<Operation> operations = new ArrayList<>();
    private TableEdit table;
    private int names;

    private RandomSequence(CreateTable table, long seed) {
        this.table = TableEdit.of(table.sql());
        this.random = new Random(seed);
    }

    /** The operations; the same seed gives the same. */
    static List<Operation> of(CreateTable table, long seed) {
        RandomSequence sequence = new RandomSequence(table, seed);
        for (int i = 2 + sequence.random.nextInt(LENGTH - 1); i > 0; i--) {
            sequence.add();
        }
        return List.copyOf(sequence.operations);
    }

    private void add() {
        List<ColumnDefinition> columns = table.table().columns();
        ColumnDefinition column = columns.get(random.nextInt(columns.size()));
        String name = column.name().value();
        switch (random.nextInt(9)) {
            case 0 -> renameColumn(name);
            case 1 -> renameTable();
            case 2 ->
                operations.add(
                        new Operation.CreateIndex(tableName(), index(next("ix")).on(Names.exact(name)), false));
            case 3 -> dropIndex();
            case 4 -> addColumn(name);
            case 5 -> alter(column, type(Types.text(), "quote(" + Identifiers.quoted(name) + ")"));
            case 6 -> alter(column, defaultTo("it's"));
            case 7 -> alter(column, nullable());
            default ->
                operations.add(new Operation.AddCheck(
                        tableName(), Check.check(next("ck"), "length(" + Identifiers.quoted(name) + ") < 1000")));
        }
    }

    private void renameColumn(String name) {
        String to = next("renamed");
        operations.add(new Operation.RenameColumn(tableName(), Names.exact(name), to));
        table = table.column(name).rename(to);
    }

    private void renameTable() {
        String to = next("table");
        operations.add(new Operation.RenameTable(tableName(), to));
        table = table.rename(to, SelfReferences.FOLLOW);
    }

    private void addColumn(String from) {
        String name = next("added");
        operations.add(new Operation.AddColumn(
                tableName(),
                column(name, Types.text()),
                random.nextBoolean() ? "quote(" + Identifiers.quoted(from) + ")" : null));
        table = table.addColumn(Identifiers.quoted(name) + " text");
    }

    /** What is computed has neither a type of its own choice nor a default. */
    private void alter(ColumnDefinition column, ColumnChange change) {
        if (!column.has(ColumnConstraint.Generated.class) && !column.has(ColumnConstraint.PrimaryKey.class)) {
            operations.add(new Operation.AlterColumn(
                    tableName(), Names.exact(column.name().value()), List.of(change)));
        }
    }

    /** An index that came with these operations. */
    private void dropIndex() {
        operations.stream()
                .filter(Operation.CreateIndex.class::isInstance)
                .map(it -> ((Operation.CreateIndex) it).index().name())
                .filter(name -> operations.stream()
                        .noneMatch(it -> it instanceof Operation.DropIndex drop
                                && drop.name().equals(name)))
                .findFirst()
                .ifPresent(name -> operations.add(new Operation.DropIndex(tableName(), name, false)));
    }

    private ObjectName tableName() {
        return ObjectName.of(Names.exact(table.table().name().value()));
    }

    private String next(String word) {
        return word + ++names;
    }
}
