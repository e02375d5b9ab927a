// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.Definitions;
import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the operations of one recreation make of a table.
 *
 * @param before the table as it is
 * @param after the table as it is to be, under its own name
 * @param guards what must hold before the table is touched
 * @param dropped the columns that go
 */
record TableChange(
        CreateTable before, CreateTable after, CopySelect rows, List<Step> guards, List<DroppedColumn> dropped) {

    TableChange {
        guards = List.copyOf(guards);
        dropped = List.copyOf(dropped);
    }

    /** A column that goes, and the table at that moment as far as the migrations tell of it. */
    record DroppedColumn(String name, @Nullable Table known) {}

    static TableChange of(String sql, Step.Rebuild rebuild) {
        TableDraft draft = new TableDraft(sql);
        CreateTable before = draft.table();
        KnownSchema known = new KnownSchema(rebuild.before());
        List<DroppedColumn> dropped = new ArrayList<>();
        for (Operation operation : rebuild.operations()) {
            draft.know(known.schema().table(rebuild.table()).orElse(null));
            take(draft, operation, dropped);
            known.note(operation);
        }
        draft.know(known.schema().table(rebuild.table()).orElse(null));
        return new TableChange(before, draft.finish(), draft.copy(), draft.guards(), dropped);
    }

    /** The columns that go or become computed. */
    List<String> columnsThatNobodyCanWriteAfterwards() {
        List<Name> written = after.columns().stream()
                .filter(column -> !column.has(ColumnConstraint.Generated.class))
                .map(ColumnDefinition::name)
                .toList();
        return before.columns().stream()
                .map(column -> column.name().value())
                .filter(column -> written.stream().noneMatch(name -> name.is(column)))
                .toList();
    }

    /** Fills {@code target} with the rows of {@code source}. */
    Step.Copy copy(List<Operation> operations, String source, String target) {
        List<String> columns = after.columns().stream()
                .filter(column -> !column.has(ColumnConstraint.Generated.class))
                .map(column -> column.name().value())
                .toList();
        Optional<String> number = keptRowNumber();
        List<String> names = new ArrayList<>(number.stream().toList());
        columns.stream().map(Identifiers::quoted).forEach(names::add);
        String insert = "insert or abort into " + target + " (" + String.join(", ", names) + ")\n";
        return new Step.Copy(
                operations,
                ObjectName.of(Names.plain(before.name().value())),
                insert + rows.select(source, number.isPresent(), columns),
                "select count(*) from " + source,
                pieces(target, number, which -> insert + rows.select(source, number.isPresent(), columns, which)));
    }

    /** Rows can be copied in pieces where their numbers are known before and after, and are the same. */
    private Step.@Nullable Pieces pieces(String target, Optional<String> number, UnaryOperator<String> select) {
        Optional<String> old = new RowNumber(before).name();
        Optional<String> column =
                new RowNumber(after).column().map(it -> it.name().value());
        Optional<String> kept = number.or(() ->
                column.filter(name -> isNumber(name) && rows.isUntouched(name)).map(Identifiers::quoted));
        return old.isEmpty() || kept.isEmpty()
                ? null
                : new Step.Pieces(
                        select.apply(" where " + old.get() + " >= ? order by " + old.get() + " limit ?"),
                        "select max(" + kept.get() + ") from " + target);
    }

    private boolean isNumber(String column) {
        return new RowNumber(before).column().filter(it -> it.name().is(column)).isPresent();
    }

    /** The rows keep their numbers; where a column is the number, they keep them with that column. */
    private Optional<String> keptRowNumber() {
        RowNumber number = new RowNumber(after);
        return number.column().isPresent() || new RowNumber(before).name().isEmpty() ? Optional.empty() : number.name();
    }

    /** Lets the draft take one operation. */
    static void take(TableDraft draft, Operation operation, List<DroppedColumn> dropped) {
        QuotedNames.check(draft.table(), operation);
        if (operation instanceof Operation.AddColumn it) {
            add(draft, it);
        } else if (operation instanceof Operation.DropColumn it) {
            ColumnDefinition column = draft.column(it.column());
            dropped.add(new DroppedColumn(column.name().value(), draft.known()));
            drop(draft, column.name().value());
        } else if (operation instanceof Operation.AlterColumn it) {
            it.changes().forEach(new ColumnAlteration(draft, it)::apply);
        } else {
            draft.edit(edit -> new ConstraintChange(edit, draft.known()).apply(operation));
            if (operation instanceof Operation.AddPrimaryKey it) {
                countKey(draft, it.key());
            }
        }
    }

    private static void countKey(TableDraft draft, PrimaryKey key) {
        String column = Names.text(key.columns().get(0));
        draft.knownIdentity(column).ifPresent(identity -> draft.count(column, identity));
    }

    private static void add(TableDraft draft, Operation.AddColumn operation) {
        Column column = operation.column();
        draft.edit(edit -> edit.addColumn(draft.definitions().column(column)));
        String name = Names.text(column.name());
        CopySelect rows = draft.copy();
        if (column.generated() != null) {
            rows.compute(name, "(" + column.generated().expression() + ")");
        } else if (operation.fill() != null) {
            rows.compute(name, "(" + operation.fill() + ")");
        } else if (column.defaultValue() != null) {
            rows.set(name, Definitions.value(column.defaultValue()));
        } else {
            rows.set(name, column.identity() == null ? "null" : rows.rowNumber().orElse("null"));
        }
        if (column.identity() != null) {
            draft.count(name, column.identity());
        }
    }

    private static void drop(TableDraft draft, String name) {
        draft.edit(edit -> new StandingConstraints(edit, name, draft.known()).drop());
        draft.edit(edit -> edit.column(name).drop());
        draft.copy().drop(name);
    }
}
