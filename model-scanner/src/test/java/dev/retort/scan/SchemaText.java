// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A scanned schema as text that a person can review. */
final class SchemaText {

    private final StringBuilder text = new StringBuilder();

    static String of(ScanResult result) {
        SchemaText writer = new SchemaText();
        result.schema().namespaces().forEach(name -> writer.line("schema " + name));
        result.schema().enums().values().forEach(type -> writer.line("enum " + type.name() + type.values()));
        result.schema()
                .sequences()
                .values()
                .forEach(each -> writer.line(
                        "sequence " + each.name() + " start " + each.start() + " increment " + each.increment()));
        result.schema().tables().values().forEach(writer::table);
        result.rows().forEach(rows -> writer.line("rows of " + rows.table() + rows.columns() + " " + rows.rows()));
        result.problems().forEach(problem -> writer.line(problem.kind() + " " + problem));
        return writer.text.toString();
    }

    private void table(Table table) {
        line("");
        line("table " + table.name() + comment(table.comment()));
        table.columns().values().forEach(column -> line("  " + column(column)));
        if (table.primaryKey() != null) {
            line("  primary key" + table.primaryKey().columns());
        }
        table.uniques().forEach(each -> line("  unique " + name(each.name()) + each.columns()));
        table.foreignKeys().forEach(this::foreignKey);
        table.checks().forEach(each -> line("  check " + name(each.name()) + "(" + each.expression() + ")"));
        table.indexes().forEach(this::index);
    }

    private static String column(Column column) {
        StringJoiner words = new StringJoiner(" ");
        words.add(column.name()).add(column.type().toString().replace("size=NORMAL", ""));
        if (!column.nullable()) {
            words.add("not null");
        }
        if (column.identity() != null) {
            words.add("identity " + column.identity().kind());
        }
        if (column.defaultValue() != null) {
            words.add("default " + column.defaultValue());
        }
        if (column.generated() != null) {
            words.add(column.generated().toString());
        }
        if (column.collation() != null) {
            words.add("collate " + column.collation());
        }
        return words + comment(column.comment());
    }

    private void foreignKey(ForeignKey key) {
        line("  foreign key " + name(key.name()) + key.columns() + " references " + key.references()
                + key.referencedColumns()
                + (key.onDelete() == ReferentialAction.NO_ACTION ? "" : " on delete " + key.onDelete()));
    }

    private void index(Index index) {
        line("  " + (index.isUnique() ? "unique " : "") + "index " + name(index.name())
                + index.parts().stream().map(SchemaText::part).collect(Collectors.joining(", ", "[", "]")));
    }

    private static String part(IndexPart part) {
        return (part.expression() ? "(" + part.text() + ")" : part.text())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == IndexPart.Nulls.USUAL ? "" : " nulls " + part.nulls());
    }

    private static String name(String name) {
        return name == null ? "" : name + " ";
    }

    private static String comment(String comment) {
        return comment == null ? "" : "  -- " + comment;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
