// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.Definitions;
import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.ColumnEdit;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.IndexedPart;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.Identity;
import dev.retort.schema.Names;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table between its old form and its new one, while operations are taken one by one. */
final class TableDraft {

    private final Definitions definitions = Definitions.usual();
    private final CreateTable before;
    private final CopySelect copy;
    private final List<Step> guards = new ArrayList<>();
    private final Map<String, Optional<Identity>> counts = new LinkedHashMap<>();
    private TableEdit edit;
    private @Nullable Table known;

    TableDraft(String sql) {
        this.edit = TableEdit.of(sql);
        this.before = edit.table();
        List<String> columns =
                before.columns().stream().map(column -> column.name().value()).toList();
        this.copy = new CopySelect(before.name().value(), columns, new RowNumber(before).name());
    }

    Definitions definitions() {
        return definitions;
    }

    CreateTable table() {
        return edit.table();
    }

    CopySelect copy() {
        return copy;
    }

    List<Step> guards() {
        return guards;
    }

    /** The table as the operations so far tell, null where they do not tell of it. */
    @Nullable
    Table known() {
        return known;
    }

    void know(@Nullable Table table) {
        known = table;
    }

    /** The column of this name, which an operation wrote the JPA way. */
    ColumnDefinition column(String name) {
        String text = Names.text(name);
        edit.column(text);
        return table().column(text).orElseThrow();
    }

    void edit(UnaryOperator<TableEdit> change) {
        edit = change.apply(edit);
    }

    void editColumn(ColumnDefinition column, Function<ColumnEdit, TableEdit> change) {
        edit = change.apply(edit.column(column.name().value()));
    }

    /** Lets the migration stop before it touches the table, where the column's new value fulfils a condition in some row. */
    void stopWhere(Operation operation, String column, String condition, String complaint) {
        String query = copy.firstRowWhere(source(), column, keyColumns(), condition);
        String reason = "column " + column + " of table " + before.name() + " " + complaint;
        guards.add(new Step.Guard(List.of(operation), query, reason));
    }

    /** Lets the migration stop before it touches the table, where a row as it is to be fulfils a condition. */
    void stopWhere(Operation operation, String condition, String complaint) {
        String query = copy.firstRowWhere(source(), keyColumns(), condition);
        guards.add(new Step.Guard(List.of(operation), query, "table " + before.name() + " " + complaint));
    }

    /** A column that counts up or does no longer; what that means is seen when all operations are taken. */
    void count(String column, @Nullable Identity identity) {
        counts.put(column, Optional.ofNullable(identity));
    }

    /** The table when all operations are taken. */
    CreateTable finish() {
        counts.forEach((column, identity) -> {
            if (table().column(column).isPresent()) {
                edit = new Counting(edit, column).set(identity, knownType(column));
            }
        });
        new RowNumber(before).column().map(number -> number.name().value()).ifPresent(this::keepNeverNull);
        return table();
    }

    /** The number of a row is never null without saying so; a column that was it and is it no more has to, if it is to be so. */
    private void keepNeverNull(String column) {
        boolean isNumber = new RowNumber(table())
                .column()
                .filter(it -> it.name().is(column))
                .isPresent();
        table().column(column)
                .filter(it -> !isNumber
                        && knownColumn(column)
                                .filter(known -> !known.nullable())
                                .isPresent())
                .filter(it -> !it.has(ColumnConstraint.NotNull.class))
                .ifPresent(it -> editColumn(it, ColumnEdit::setNotNull));
    }

    /** How the column counts up, as far as the migrations tell. */
    Optional<Identity> knownIdentity(String column) {
        return knownColumn(column).map(Column::identity);
    }

    private Optional<String> knownType(String column) {
        return knownColumn(column).map(it -> definitions.type(it.type()));
    }

    private Optional<Column> knownColumn(String column) {
        return Optional.ofNullable(known).flatMap(table -> table.columns().values().stream()
                .filter(it -> Identifiers.same(Names.text(it.name()), column))
                .findFirst());
    }

    private String source() {
        return "main." + Identifiers.quoted(before.name().value());
    }

    /** The columns of the primary key as the table spells them. */
    List<String> keyColumns() {
        Stream<String> ofColumns = before.columns().stream()
                .filter(column -> column.has(ColumnConstraint.PrimaryKey.class))
                .map(column -> column.name().value());
        Stream<String> ofTable = before.all(TableConstraint.PrimaryKey.class)
                .flatMap(key -> key.parts().stream())
                .map(IndexedPart::column)
                .filter(Objects::nonNull)
                .map(Name::value);
        return Stream.concat(ofColumns, ofTable).toList();
    }
}
