// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A {@code CREATE TABLE} statement, read.
 *
 * @param body the columns and constraints with the parentheses around them
 */
public record CreateTable(
        String sql,
        @Nullable Name schema,
        Name name,
        boolean temporary,
        List<ColumnDefinition> columns,
        List<TableConstraint> constraints,
        List<Option> options,
        Span body)
        implements CreateStatement {

    public CreateTable {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        options = List.copyOf(options);
    }

    /** What may stand behind the body. */
    public enum Option {
        WITHOUT_ROWID,
        STRICT
    }

    /**
     * Reads a table's text.
     *
     * @throws SqlSyntaxException where it is no ordinary table's
     */
    public static CreateTable parse(String sql) {
        return new StatementParser(sql).only(CreateTable.class, "table");
    }

    /** The column of that name, as SQLite compares names. */
    public Optional<ColumnDefinition> column(String name) {
        return columns.stream().filter(column -> column.name().is(name)).findFirst();
    }

    /** The table constraints of one kind, as they are ordered in the text. */
    public <C extends TableConstraint> Stream<C> all(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The names that constraints of the table and of its columns carry; one may be there several times. */
    public Stream<Name> constraintNames() {
        Stream<Name> ofColumns = columns.stream()
                .flatMap(column -> column.constraints().stream())
                .flatMap(constraint -> Stream.ofNullable(constraint.name()));
        return Stream.concat(
                ofColumns, constraints.stream().flatMap(constraint -> Stream.ofNullable(constraint.name())));
    }

    public boolean isStrict() {
        return options.contains(Option.STRICT);
    }

    public boolean isWithoutRowid() {
        return options.contains(Option.WITHOUT_ROWID);
    }
}
