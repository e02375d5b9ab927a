// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.Clauses;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Deferral;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How columns, tables, constraints and indexes are defined. Public for the part of the runner that makes tables anew; nobody else
 * should use it.
 */
public final class Definitions {

    private final DatabaseNaming naming;
    private final DatabaseTypes types;
    private final Clauses clauses;

    Definitions(DatabaseNaming naming, DatabaseTypes types) {
        this.naming = naming;
        this.types = types;
        this.clauses = new Clauses(naming);
    }

    /** In SQLite's usual spelling. */
    public static Definitions usual() {
        return new Definitions(new DatabaseNaming(), new DatabaseTypes());
    }

    /** The clauses of foreign keys, checks and primary keys. */
    public Clauses clauses() {
        return clauses;
    }

    /** A unique constraint; SQLite checks it at once, and nulls are always distinct. */
    public String unique(Unique unique) {
        return clauses.unique(new Unique(unique.name(), unique.columns(), Deferral.NOT_DEFERRABLE, false));
    }

    /** The declared type; empty where a column is to have none. */
    public String type(DataType type) {
        return types.render(type);
    }

    String table(Table table) {
        List<String> lines = new ArrayList<>();
        boolean keyInColumn = false;
        for (Column column : table.columns().values()) {
            boolean counted = isCounted(table, column);
            keyInColumn |= counted;
            lines.add(counted ? countedColumn(column, table.primaryKey()) : column(column));
        }
        PrimaryKey key = table.primaryKey();
        if (key != null && !keyInColumn) {
            lines.add(clauses.primaryKey(key));
        }
        table.uniques().forEach(unique -> lines.add(unique(unique)));
        table.foreignKeys().forEach(foreignKey -> lines.add(clauses.foreignKey(foreignKey)));
        table.checks().forEach(check -> lines.add(clauses.check(check)));
        String options = table.options().isEmpty() ? "" : " " + String.join(", ", table.options());
        return "create table " + naming.quote(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)"
                + options;
    }

    /** An identity column is the row's own number, which only {@code integer primary key} in the column itself makes it. */
    private static boolean isCounted(Table table, Column column) {
        PrimaryKey key = table.primaryKey();
        return column.identity() != null && key != null && key.columns().equals(List.of(column.name()));
    }

    private String countedColumn(Column column, @Nullable PrimaryKey key) {
        Identity identity = column.identity();
        boolean never = identity != null && identity.kind() == Identity.Kind.NEVER_REUSED;
        String name = key == null || key.name() == null ? "" : "constraint " + naming.quote(key.name()) + " ";
        return naming.quote(column.name()) + " integer " + name + "primary key" + (never ? " autoincrement" : "");
    }

    /** A column with its type, default, collation and generation, and whether it may be null. */
    public String column(Column column) {
        String type = types.render(column.type());
        return naming.quote(column.name())
                + (type.isEmpty() ? "" : " " + type)
                + collation(column.collation())
                + (column.defaultValue() == null ? "" : " default " + value(column.defaultValue()))
                + generated(column)
                + (column.nullable() ? "" : " not null");
    }

    /** What stands behind the word {@code default}. */
    public static String value(DefaultValue value) {
        return value instanceof DefaultValue.Expression expression
                ? "(" + expression.sql() + ")"
                : Clauses.value(value);
    }

    private String collation(@Nullable String name) {
        String known = Collations.known(name);
        return known == null ? "" : " collate " + naming.quote(known);
    }

    private static String generated(Column column) {
        return column.generated() == null
                ? ""
                : " generated always as (" + column.generated().expression() + ") "
                        + (column.generated().stored() ? "stored" : "virtual");
    }

    String index(Table table, Index index) {
        String name = index.name() == null ? "" : naming.quote(index.name()) + " ";
        return "create " + (index.isUnique() ? "unique " : "") + "index " + name + "on " + naming.quote(table.name())
                + index.parts().stream().map(this::part).collect(Collectors.joining(", ", " (", ")"))
                + (index.where() == null ? "" : " where " + index.where());
    }

    private String part(IndexPart part) {
        return (part.expression() ? part.text() : naming.quote(part.text()))
                + collation(part.collation())
                + (part.descending() ? " desc" : "");
    }
}
