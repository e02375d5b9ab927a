// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.Naming;
import dev.retort.dialect.TypeSystem;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How columns, tables, constraints and indexes are defined. */
public final class Definitions {

    private final Naming naming;
    private final TypeSystem types;
    private final Clauses clauses;
    private final boolean computedTakeNotNull;

    /** With names and types spelled so. */
    public Definitions(Naming naming, TypeSystem types) {
        this(naming, types, true);
    }

    private Definitions(Naming naming, TypeSystem types, boolean computedTakeNotNull) {
        this.naming = naming;
        this.types = types;
        this.clauses = new Clauses(naming);
        this.computedTakeNotNull = computedTakeNotNull;
    }

    /** The same for a server on which computed columns may always be null. */
    public static Definitions withNullableComputed(Naming naming, TypeSystem types) {
        return new Definitions(naming, types, false);
    }

    /**
     * The whole statement but for what needs the table to be there.
     *
     * @param inColumn which checks are part of a column's own definition
     */
    String table(Table table, Predicate<Check> inColumn) {
        List<String> lines = new ArrayList<>();
        table.columns().values().forEach(column -> lines.add(column(table, column, inColumn)));
        if (table.primaryKey() != null) {
            lines.add(primaryKey(table.primaryKey()));
        }
        table.uniques().forEach(unique -> lines.add(unique(unique)));
        table.foreignKeys().forEach(key -> lines.add(foreignKey(key)));
        table.checks().stream().filter(inColumn.negate()).forEach(check -> lines.add(check(check)));
        return "create table " + naming.quote(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)"
                + firstNumber(table)
                + (table.comment() == null ? "" : " comment = " + ServerText.quoted(table.comment()))
                + table.options().stream().map(option -> " " + option).collect(Collectors.joining());
    }

    /** Only a column that begins a key can be counted up. */
    static boolean isCounted(Table table, Column column) {
        return column.identity() != null && Keys.beginsOne(table, column);
    }

    private static String firstNumber(Table table) {
        return table.columns().values().stream()
                .map(Column::identity)
                .filter(identity -> identity != null && identity.start() != null)
                .map(identity -> " auto_increment = " + identity.start())
                .findFirst()
                .orElse("");
    }

    /** The whole definition of the column: what it leaves out a change of the column would take away. */
    String column(Column column, boolean counted) {
        return naming.quote(column.name()) + " " + types.render(column.type())
                + collation(column)
                + generated(column)
                + (column.nullable() ? explicitNull(column) : notNull(column))
                + (column.defaultValue() == null ? "" : " default " + value(column))
                + (counted ? " auto_increment" : "")
                + (column.comment() == null ? "" : " comment " + ServerText.quoted(column.comment()));
    }

    /** The same with the checks that are part of it. */
    String column(Table table, Column column, Predicate<Check> inColumn) {
        String checks = table.checks().stream()
                .filter(check -> inColumn.test(check)
                        && check.name() != null
                        && naming.key(check.name()).equals(naming.key(column.name())))
                .map(check -> " check (" + check.expression() + ")")
                .collect(Collectors.joining());
        return column(column, isCounted(table, column)) + checks;
    }

    /** Not said of a computed column where a server cannot read it there. */
    private String notNull(Column column) {
        return column.generated() == null || computedTakeNotNull ? " not null" : "";
    }

    /** Some servers take a timestamp for not null that does not say otherwise. */
    private static String explicitNull(Column column) {
        boolean zoned = column.type() instanceof DataType.Timestamp timestamp && timestamp.zoned();
        return zoned && column.generated() == null ? " null" : "";
    }

    private String collation(Column column) {
        String known = Collations.known(column.collation());
        return known == null ? "" : " collate " + naming.quote(known);
    }

    private static String generated(Column column) {
        return column.generated() == null
                ? ""
                : " generated always as (" + column.generated().expression() + ") "
                        + (column.generated().stored() ? "stored" : "virtual");
    }

    /** What stands behind the word {@code default}. */
    private String value(Column column) {
        DefaultValue value = column.defaultValue();
        if (value instanceof DefaultValue.Text text) {
            String literal = ServerText.quoted(text.value());
            return isLarge(column.type()) ? "(" + literal + ")" : literal;
        } else if (value instanceof DefaultValue.Expression expression) {
            return expression(expression.sql(), column.type());
        }
        return Clauses.value(Objects.requireNonNull(value));
    }

    /** Large objects take no constants for defaults, but expressions. */
    private boolean isLarge(DataType type) {
        DataType own = types.canonical(type);
        return own instanceof DataType.Text || own instanceof DataType.Blob || own instanceof DataType.Json;
    }

    private static String expression(String sql, DataType type) {
        boolean clock = type instanceof DataType.Timestamp && Clocks.isNow(sql);
        return clock ? Clocks.withDigits(sql, type) : Clocks.isUpdated(sql) ? sql : "(" + sql + ")";
    }

    /** The primary key, which has no other name than {@code PRIMARY}. */
    String primaryKey(PrimaryKey key) {
        return clauses.primaryKey(key.named(null));
    }

    /** A unique constraint, which is checked at once, and for which nulls are always distinct. */
    String unique(Unique unique) {
        return clauses.unique(new Unique(unique.name(), unique.columns(), Deferral.NOT_DEFERRABLE, false));
    }

    /** A foreign key, which is checked at once. */
    String foreignKey(ForeignKey key) {
        return clauses.foreignKey(key.deferral(Deferral.NOT_DEFERRABLE));
    }

    String check(Check check) {
        return clauses.check(check);
    }

    /** The index as a clause of {@code alter table}. */
    String index(Index index) {
        return (index.isUnique() ? "unique " : "") + "index "
                + (index.name() == null ? "" : naming.quote(index.name()) + " ") + parts(index);
    }

    /** The keys of an index in parentheses. */
    String parts(Index index) {
        return index.parts().stream().map(this::part).collect(Collectors.joining(", ", "(", ")"));
    }

    private String part(IndexPart part) {
        return (part.expression() ? "(" + part.text() + ")" : naming.quote(part.text()))
                + (part.prefixLength() == null ? "" : "(" + part.prefixLength() + ")")
                + (part.descending() ? " desc" : "");
    }

    /** Names with commas between them, in parentheses. */
    String columns(List<String> names) {
        return clauses.columns(names);
    }
}
