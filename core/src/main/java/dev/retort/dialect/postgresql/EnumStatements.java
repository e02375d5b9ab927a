// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.SqlLiterals;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL is told of enum types: values are added in place; to take one away the type is made anew. */
final class EnumStatements {

    private final DatabaseNaming naming;
    private final Definitions definitions;
    private final Schema before;
    private final List<Step> steps = new ArrayList<>();

    EnumStatements(DatabaseNaming naming, Definitions definitions, Schema before) {
        this.naming = naming;
        this.definitions = definitions;
        this.before = before;
    }

    List<Step> create(Operation.CreateEnum operation) {
        return List.of(new Step.Statement(operation, create(operation.type())));
    }

    private String create(EnumType type) {
        return "create type " + naming.quote(type.name()) + " as enum "
                + type.values().stream().map(SqlLiterals::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    List<Step> alter(Operation.AlterEnum operation) {
        EnumType to = operation.type();
        List<String> had =
                before.enumType(operation.name()).map(EnumType::values).orElse(List.of());
        if (!naming.key(operation.name()).equals(naming.key(to.name()))) {
            add(
                    operation,
                    "alter type " + naming.quote(operation.name()) + " rename to "
                            + naming.quote(to.name().name()));
        }
        List<String> kept = to.values().stream().filter(had::contains).toList();
        if (kept.equals(had)) {
            addValues(operation, to, had);
        } else {
            makeAnew(operation, to);
        }
        return steps;
    }

    private void addValues(Operation operation, EnumType to, List<String> had) {
        List<String> present = new ArrayList<>(had);
        for (int i = 0; i < to.values().size(); i++) {
            String value = to.values().get(i);
            if (!present.contains(value)) {
                String place = i < present.size() ? " before " + SqlLiterals.quote(present.get(i)) : "";
                add(
                        operation,
                        "alter type " + naming.quote(to.name()) + " add value " + SqlLiterals.quote(value) + place);
                present.add(i, value);
            }
        }
    }

    private void makeAnew(Operation.AlterEnum operation, EnumType to) {
        ObjectName old =
                to.name().withName(Names.exact(naming.physical(to.name().name()) + "_retort_old"));
        add(operation, "alter type " + naming.quote(to.name()) + " rename to " + naming.quote(old.name()));
        add(operation, create(to));
        for (Table table : before.tables().values()) {
            List<Column> columns = table.columns().values().stream()
                    .filter(column -> usesType(column.type(), operation.name()))
                    .toList();
            if (!columns.isEmpty()) {
                convert(operation, table, columns, to);
            }
        }
        add(operation, "drop type " + naming.quote(old));
    }

    /** Checks and indexes that compare values of the type keep to the old one, so they are made anew too. */
    private void convert(Operation operation, Table table, List<Column> columns, EnumType to) {
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        List<Check> checks = table.checks().stream()
                .filter(check -> check.name() != null && mentions(check.expression(), names))
                .toList();
        List<Index> indexes = table.indexes().stream()
                .filter(index -> index.name() != null && compares(index, names))
                .toList();
        String alter = "alter table " + naming.quote(table.name()) + " ";
        checks.forEach(check -> add(operation, alter + "drop constraint " + naming.quote(named(check.name()))));
        indexes.forEach(index ->
                add(operation, "drop index " + naming.quote(table.name().withName(named(index.name())))));
        columns.forEach(column -> convert(operation, table, column, to));
        checks.forEach(
                check -> add(operation, alter + "add " + definitions.clauses().check(check)));
        indexes.forEach(index -> add(operation, definitions.index(table, index, false)));
    }

    private static String named(@Nullable String name) {
        return Objects.requireNonNull(name);
    }

    private static boolean compares(Index index, Set<String> columns) {
        return (index.where() != null && mentions(index.where(), columns))
                || index.parts().stream().anyMatch(part -> part.expression() && mentions(part.text(), columns));
    }

    private static boolean mentions(String sql, Set<String> columns) {
        return columns.stream().anyMatch(column -> SqlTokens.mentions(sql, column));
    }

    private void convert(Operation operation, Table table, Column column, EnumType to) {
        String alter =
                "alter table " + naming.quote(table.name()) + " alter column " + naming.quote(column.name()) + " ";
        String type = naming.quote(to.name()) + (column.type() instanceof DataType.Array ? "[]" : "");
        String text = column.type() instanceof DataType.Array ? "::text[]" : "::text";
        if (column.defaultValue() != null) {
            add(operation, alter + "drop default");
        }
        add(operation, alter + "type " + type + " using " + naming.quote(column.name()) + text + "::" + type);
        if (column.defaultValue() != null) {
            add(operation, alter + "set default " + Clauses.value(column.defaultValue()));
        }
    }

    private static boolean usesType(DataType type, ObjectName name) {
        return (type instanceof DataType.EnumReference reference
                        && reference.name().equals(name))
                || (type instanceof DataType.Array array && usesType(array.element(), name));
    }

    private void add(Operation operation, String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
