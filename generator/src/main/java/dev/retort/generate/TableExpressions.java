// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Literals.string;
import static dev.retort.generate.Literals.strings;

import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.TableElement;
import dev.retort.schema.TableNote;
import dev.retort.schema.Unique;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to a table, as a migration writes it. */
final class TableExpressions {

    private TableExpressions() {}

    static String of(ObjectName name) {
        return string(name.toString());
    }

    static String of(TableElement element) {
        if (element instanceof Column it) {
            return ColumnExpressions.of(it);
        } else if (element instanceof PrimaryKey it) {
            return of(it);
        } else if (element instanceof Unique it) {
            return of(it);
        } else if (element instanceof ForeignKey it) {
            return of(it);
        } else if (element instanceof Check it) {
            return of(it);
        } else if (element instanceof TableNote.Comment it) {
            return "tableComment(" + string(it.text()) + ")";
        } else if (element instanceof TableNote.Option it) {
            return "option(" + string(it.sql()) + ")";
        }
        throw new IllegalStateException("no expression for " + element);
    }

    static String of(PrimaryKey key) {
        return "primaryKey(" + strings(key.columns()) + ")" + named(key.name());
    }

    static String of(Unique unique) {
        return unique(unique.name(), unique.columns())
                + deferral(unique.deferral())
                + (unique.nullsNotDistinct() ? ".withNullsNotDistinct()" : "");
    }

    static String unique(@Nullable String name, List<String> columns) {
        return "unique(" + (name == null ? "" : string(name)) + ")" + on(columns);
    }

    static String of(ForeignKey key) {
        return foreignKey(key.name(), key.columns())
                + ".references(" + of(key.references()) + ", " + strings(key.referencedColumns()) + ")"
                + action("onDelete", key.onDelete())
                + action("onUpdate", key.onUpdate())
                + deferral(key.deferral());
    }

    static String foreignKey(@Nullable String name, List<String> columns) {
        return "foreignKey(" + strings(columns) + ")" + named(name);
    }

    static String of(Check check) {
        return "check(" + (check.name() == null ? "" : string(check.name()) + ", ") + string(check.expression()) + ")";
    }

    static String of(Index index) {
        return "index(" + (index.name() == null ? "" : string(index.name())) + ")"
                + parts(index.parts())
                + (index.isUnique() ? ".unique()" : "")
                + call("using", index.method())
                + (index.include().isEmpty() ? "" : ".include(" + strings(index.include()) + ")")
                + (index.nullsNotDistinct() ? ".withNullsNotDistinct()" : "")
                + call("where", index.where());
    }

    private static String parts(List<IndexPart> parts) {
        boolean columnsOnly = parts.stream().allMatch(part -> part.equals(IndexPart.ascending(part.text())));
        if (columnsOnly) {
            return on(parts.stream().map(IndexPart::text).toList());
        }
        return parts.stream().map(TableExpressions::part).collect(Collectors.joining(", ", ".on(", ")"));
    }

    private static String part(IndexPart part) {
        String text = string(part.text());
        boolean descendingColumn = !part.expression() && part.descending();
        String begin = part.expression() ? "expression(" : descendingColumn ? "descending(" : "ascending(";
        return begin + text + ")"
                + (part.expression() && part.descending() ? ".desc()" : "")
                + (part.nulls() == IndexPart.Nulls.USUAL ? "" : ".nulls(" + part.nulls() + ")")
                + call("collate", part.collation())
                + call("operatorClass", part.operatorClass())
                + (part.prefixLength() == null ? "" : ".prefix(" + part.prefixLength() + ")");
    }

    private static String on(List<String> columns) {
        return columns.isEmpty() ? "" : ".on(" + strings(columns) + ")";
    }

    private static String named(@Nullable String name) {
        return call("named", name);
    }

    private static String deferral(Deferral deferral) {
        return deferral == Deferral.NOT_DEFERRABLE ? "" : ".deferral(" + deferral + ")";
    }

    private static String action(String when, ReferentialAction action) {
        return action == ReferentialAction.NO_ACTION ? "" : "." + when + "(" + action + ")";
    }

    private static String call(String method, @Nullable String argument) {
        return Stream.ofNullable(argument)
                .map(text -> "." + method + "(" + string(text) + ")")
                .collect(Collectors.joining());
    }
}
