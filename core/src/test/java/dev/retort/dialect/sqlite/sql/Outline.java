// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was read of a statement, a line for each part, so that a test can show all of it. */
final class Outline {

    private Outline() {}

    static String of(CreateTable table) {
        return String.join("\n", lines(table)) + "\n";
    }

    /** One for each part; a part keeps the line breaks that it has itself. */
    static List<String> lines(CreateTable table) {
        Stream<String> head =
                Stream.of(line("table " + table.name(), flag(table.temporary(), "temporary"), join(table.options())));
        Stream<String> columns = table.columns().stream().flatMap(column -> lines(column).stream());
        Stream<String> constraints = table.constraints().stream().map(Outline::of);
        return Stream.of(head, columns, constraints).flatMap(lines -> lines).toList();
    }

    static List<String> lines(ColumnDefinition column) {
        return Stream.concat(
                        Stream.of(head(column)), column.constraints().stream().map(constraint -> "  " + of(constraint)))
                .toList();
    }

    static String head(ColumnDefinition column) {
        return line(
                "column " + column.name(),
                column.type() == null ? "" : column.type().text());
    }

    static String of(ColumnConstraint constraint) {
        String name = name(constraint.name());
        if (constraint instanceof ColumnConstraint.PrimaryKey key) {
            return line(
                    name + "primary key",
                    key.order(),
                    key.conflict(),
                    flag(key.autoincrement() != null, "autoincrement"));
        } else if (constraint instanceof ColumnConstraint.NotNull notNull) {
            return line(name + "not null", notNull.conflict());
        } else if (constraint instanceof ColumnConstraint.Null) {
            return name + "null";
        } else if (constraint instanceof ColumnConstraint.Unique unique) {
            return line(name + "unique", unique.conflict());
        } else if (constraint instanceof ColumnConstraint.Check check) {
            return name + "check: " + check.expression().text();
        } else if (constraint instanceof ColumnConstraint.Default value) {
            return name + "default: " + value.value().text();
        } else if (constraint instanceof ColumnConstraint.Collate collate) {
            return name + "collate " + collate.collation();
        } else if (constraint instanceof ColumnConstraint.ForeignKey key) {
            return name + "references " + of(key.reference());
        } else if (constraint instanceof ColumnConstraint.Generated generated) {
            return name
                    + (generated.stored() ? "stored: " : "virtual: ")
                    + generated.expression().text();
        } else if (constraint instanceof ColumnConstraint.Deferred deferred) {
            return name + of(deferred.deferral());
        }
        return name + "nothing";
    }

    static String of(TableConstraint constraint) {
        String name = name(constraint.name());
        if (constraint instanceof TableConstraint.PrimaryKey key) {
            return line(
                    name + "primary key (" + parts(key.parts()) + ")",
                    flag(key.autoincrement() != null, "autoincrement"),
                    key.conflict());
        } else if (constraint instanceof TableConstraint.Unique unique) {
            return line(name + "unique (" + parts(unique.parts()) + ")", unique.conflict());
        } else if (constraint instanceof TableConstraint.Check check) {
            return line(name + "check", check.conflict()) + ": "
                    + check.expression().text();
        } else if (constraint instanceof TableConstraint.ForeignKey key) {
            return name + "foreign key (" + join(key.columns()) + ") references " + of(key.reference());
        }
        return name + "nothing";
    }

    static String parts(List<IndexedPart> parts) {
        return parts.stream().map(Outline::of).collect(Collectors.joining(", "));
    }

    private static String of(IndexedPart part) {
        String what = part.column() == null
                ? "<" + part.expression().text() + ">"
                : part.column().value();
        return line(what, part.collation() == null ? "" : "collate " + part.collation(), part.order());
    }

    private static String of(Reference reference) {
        return line(
                reference.table() + "(" + join(reference.columns()) + ")",
                reference.onDelete() == null ? "" : "delete:" + reference.onDelete(),
                reference.onUpdate() == null ? "" : "update:" + reference.onUpdate(),
                reference.match() == null ? "" : "match:" + reference.match(),
                reference.deferral() == null ? "" : of(reference.deferral()));
    }

    private static String of(Reference.Deferral deferral) {
        return line(
                deferral.deferrable() ? "deferrable" : "not deferrable",
                deferral.initiallyDeferred() == null
                        ? ""
                        : deferral.initiallyDeferred() ? "initially deferred" : "initially immediate");
    }

    private static String name(@Nullable Name name) {
        return name == null ? "" : name + "= ";
    }

    private static String flag(boolean set, String text) {
        return set ? text : "";
    }

    private static String join(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String line(@Nullable Object... words) {
        return Stream.of(words)
                .filter(word -> word != null && !word.toString().isEmpty())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
