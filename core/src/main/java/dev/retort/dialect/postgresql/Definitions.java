// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.Clauses;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How columns, tables, indexes and sequences are defined. */
final class Definitions {

    private final DatabaseNaming naming;
    private final DatabaseTypes types;
    private final Clauses clauses;
    private final boolean virtualColumns;

    /**
     * For a version of PostgreSQL.
     *
     * @param virtualColumns whether a column can be computed when it is read; else it is kept
     */
    Definitions(DatabaseNaming naming, DatabaseTypes types, boolean virtualColumns) {
        this.naming = naming;
        this.types = types;
        this.clauses = new Clauses(naming);
        this.virtualColumns = virtualColumns;
    }

    Clauses clauses() {
        return clauses;
    }

    String table(Table table) {
        List<String> lines = new ArrayList<>();
        table.columns().values().forEach(column -> lines.add(column(column)));
        if (table.primaryKey() != null) {
            lines.add(clauses.primaryKey(table.primaryKey()));
        }
        table.uniques().forEach(unique -> lines.add(clauses.unique(unique)));
        table.foreignKeys().forEach(key -> lines.add(clauses.foreignKey(key)));
        table.checks().forEach(check -> lines.add(clauses.check(check)));
        return "create table " + naming.quote(table.name()) + " (\n    " + String.join(",\n    ", lines) + "\n)";
    }

    String column(Column column) {
        return naming.quote(column.name()) + " " + type(column) + collation(column)
                + (column.defaultValue() == null ? "" : " default " + Clauses.value(column.defaultValue()))
                + identity(column.identity()) + generated(column.generated())
                + (column.nullable() ? "" : " not null");
    }

    private String type(Column column) {
        Identity identity = column.identity();
        if (identity != null && identity.kind() == Identity.Kind.SERIAL && column.type() instanceof DataType.Int type) {
            return type.bits() == 64 ? "bigserial" : type.bits() == 32 ? "serial" : "smallserial";
        }
        return types.render(column.type());
    }

    String collation(Column column) {
        return column.collation() == null ? "" : " collate " + naming.quote(column.collation());
    }

    String identity(@Nullable Identity identity) {
        if (identity == null || identity.kind() == Identity.Kind.SERIAL) {
            return "";
        }
        return " generated " + (identity.kind() == Identity.Kind.ALWAYS ? "always" : "by default") + " as identity"
                + identityOptions(identity);
    }

    private static String identityOptions(Identity identity) {
        List<String> options = new ArrayList<>();
        if (identity.start() != null) {
            options.add("start with " + identity.start());
        }
        if (identity.increment() != null) {
            options.add("increment by " + identity.increment());
        }
        if (identity.minimum() != null) {
            options.add("minvalue " + identity.minimum());
        }
        if (identity.maximum() != null) {
            options.add("maxvalue " + identity.maximum());
        }
        if (identity.cache() != null) {
            options.add("cache " + identity.cache());
        }
        if (identity.cycle()) {
            options.add("cycle");
        }
        return options.isEmpty() ? "" : " (" + String.join(" ", options) + ")";
    }

    private String generated(@Nullable Generated generated) {
        return generated == null
                ? ""
                : " generated always as (" + generated.expression() + ") "
                        + (generated.stored() || !virtualColumns ? "stored" : "virtual");
    }

    String index(Table table, Index index, boolean concurrently) {
        return "create " + (index.isUnique() ? "unique " : "") + "index " + (concurrently ? "concurrently " : "")
                + (index.name() == null ? "" : naming.quote(index.name()) + " ") + "on " + naming.quote(table.name())
                + (index.method() == null ? "" : " using " + index.method())
                + index.parts().stream().map(this::part).collect(Collectors.joining(", ", " (", ")"))
                + (index.include().isEmpty() ? "" : " include " + clauses.columns(index.include()))
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.where() == null ? "" : " where " + index.where());
    }

    private String part(IndexPart part) {
        return (part.expression() ? "(" + part.text() + ")" : naming.quote(part.text()))
                + (part.collation() == null ? "" : " collate " + naming.quote(part.collation()))
                + (part.operatorClass() == null ? "" : " " + part.operatorClass())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == IndexPart.Nulls.USUAL
                        ? ""
                        : " nulls " + part.nulls().name().toLowerCase(Locale.ROOT));
    }

    String sequence(Sequence sequence) {
        return (sequence.type() == null ? "" : " as " + types.render(sequence.type())) + " start with "
                + sequence.start()
                + " increment by " + sequence.increment()
                + (sequence.minimum() == null ? "" : " minvalue " + sequence.minimum())
                + (sequence.maximum() == null ? "" : " maxvalue " + sequence.maximum())
                + (sequence.cache() == null ? "" : " cache " + sequence.cache())
                + (sequence.cycle() ? " cycle" : "");
    }
}
