// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.scan.mapping.MappedCheck;
import dev.retort.scan.mapping.MappedColumn;
import dev.retort.scan.mapping.MappedForeignKey;
import dev.retort.scan.mapping.MappedIndex;
import dev.retort.scan.mapping.MappedPart;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.MappedType;
import dev.retort.scan.mapping.MappedUnique;
import dev.retort.scan.mapping.Mapping;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A mapping as text that a person can review. */
final class MappingText {

    private final StringBuilder text = new StringBuilder();

    static String of(Mapping mapping) {
        MappingText writer = new MappingText();
        mapping.tables().forEach(writer::table);
        mapping.sequences()
                .forEach(sequence -> writer.line("sequence %s start %d increment %d"
                        .formatted(sequence.name(), sequence.start(), sequence.increment())));
        mapping.auxiliaries()
                .forEach(auxiliary ->
                        writer.line("%s: %s".formatted(auxiliary.name(), String.join("; ", auxiliary.commands()))));
        mapping.problems()
                .forEach(problem -> writer.line(
                        "%s %s".formatted(problem.kind(), problem.toString().replaceAll("\\s+", " "))));
        return writer.text.toString();
    }

    private void table(MappedTable table) {
        line("table " + table.name() + comment(table.comment()));
        table.columns().forEach(this::column);
        if (!table.primaryKey().isEmpty()) {
            line("  primary key" + table.primaryKey());
        }
        table.uniques().forEach(this::unique);
        table.foreignKeys().forEach(this::foreignKey);
        table.indexes().forEach(this::index);
        table.checks().forEach(check -> line("  " + check(check)));
        table.initCommands().forEach(command -> line("  " + command));
        line("");
    }

    private void column(MappedColumn column) {
        StringJoiner words = new StringJoiner(" ");
        words.add("  " + column.name()).add(type(column.type()));
        if (!column.nullable()) {
            words.add("not null");
        }
        if (column.identity()) {
            words.add("identity");
        }
        if (column.unique()) {
            words.add("unique");
        }
        if (column.defaultValue() != null) {
            words.add("default " + column.defaultValue());
        }
        if (column.generation() != null) {
            words.add("as (" + column.generation().expression() + ")"
                    + (column.generation().stored() ? " stored" : " virtual"));
        }
        if (column.collation() != null) {
            words.add("collate " + column.collation());
        }
        column.checks().forEach(check -> words.add(check(check)));
        line(words + comment(column.comment()) + (column.origin() == null ? "" : "  <- " + shortened(column)));
    }

    private static String shortened(MappedColumn column) {
        return column.origin().toString().replaceAll("^.*\\.theatre\\.", "");
    }

    private static String type(MappedType type) {
        return (type.sql() == null ? "?" : type.sql()) + " " + facts(type);
    }

    private static String facts(MappedType type) {
        StringJoiner facts = new StringJoiner(" ", "{", "}");
        facts.add(type.code() + (type.meaning() == type.code() ? "" : "=" + type.meaning()));
        facts.add(size(type.length()) + "/" + size(type.precision()) + "/" + size(type.scale()));
        facts.add(String.valueOf(type.javaType()).replaceAll("^(java\\.\\w+|dev\\.retort\\.scan\\.theatre)\\.", ""));
        if (type.written()) {
            facts.add("written");
        }
        if (type.constants() != null) {
            facts.add((type.constants().ordinal() ? "ordinals" : "names")
                    + type.constants().names());
        }
        if (type.element() != null) {
            facts.add("of " + facts(type.element()));
        }
        if (type.failure() != null) {
            facts.add("because " + type.failure());
        }
        return facts.toString();
    }

    private static String size(Number size) {
        return size == null ? "" : size.toString();
    }

    private void unique(MappedUnique unique) {
        line("  unique " + name(unique.name()) + parts(unique.parts()));
    }

    private void index(MappedIndex index) {
        line("  " + (index.unique() ? "unique " : "") + "index " + name(index.name()) + parts(index.parts()));
    }

    private void foreignKey(MappedForeignKey key) {
        line("  foreign key " + name(key.name()) + key.columns() + " references " + key.referencedTable()
                + key.referencedColumns() + (key.onDelete() == null ? "" : " on delete " + key.onDelete())
                + (key.definition() == null ? "" : " as " + key.definition()));
    }

    private static String parts(List<MappedPart> parts) {
        return parts.stream()
                .map(part -> (part.expression() ? "(" + part.text() + ")" : part.text())
                        + (part.order() == null ? "" : " " + part.order()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String check(MappedCheck check) {
        return "check " + name(check.name()) + "(" + check.condition() + ")";
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
