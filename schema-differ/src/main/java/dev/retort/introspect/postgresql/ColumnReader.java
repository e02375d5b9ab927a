// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.OneLine;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a column. */
final class ColumnReader {

    private final Scope scope;
    private final Findings findings;
    private final ColumnSequences behindColumns;
    private final DefaultReader defaults;

    ColumnReader(Scope scope, Findings findings, ColumnSequences behindColumns) {
        this.scope = scope;
        this.findings = findings;
        this.behindColumns = behindColumns;
        this.defaults = new DefaultReader(scope.dialect().types());
    }

    Column read(ObjectName table, schemacrawler.schema.Column crawled) {
        Values values = Values.of(crawled);
        Details details = Details.of(values.list("column_details"));
        String name = scope.name(Crawled.name(crawled));
        if (details.notNullIsNotValid()) {
            findings.doubt(
                    "column " + table + "." + name,
                    "its NOT NULL is NOT VALID: rows that were there before may hold nulls");
        }
        Column column = Column.column(name, type(details))
                .withNullable(crawled.isNullable())
                .withIdentity(identity(table, name, details))
                .withComment(values.text("comment_text"))
                .withCollation(details.collation().isEmpty() ? null : scope.name(details.collation()));
        return withExpression(column, details);
    }

    private DataType type(Details details) {
        if (details.enumName().isEmpty()) {
            return scope.dialect().types().parse(details.type());
        }
        DataType reference = new DataType.EnumReference(scope.name(details.enumSchema(), details.enumName()));
        return details.array() ? Types.array(reference) : reference;
    }

    private @Nullable Identity identity(ObjectName table, String column, Details details) {
        Identity.Kind kind =
                switch (details.identity()) {
                    case "a" -> Identity.Kind.ALWAYS;
                    case "d" -> Identity.Kind.BY_DEFAULT;
                    default -> Identity.Kind.SERIAL;
                };
        return behindColumns
                .of(table, column)
                .map(sequence -> new Identity(
                        kind,
                        sequence.start(),
                        sequence.increment(),
                        sequence.minimum(),
                        sequence.maximum(),
                        sequence.cache(),
                        sequence.cycle()))
                .orElse(null);
    }

    private Column withExpression(Column column, Details details) {
        boolean serial = column.identity() != null;
        if (details.expression().isEmpty() || serial) {
            return column;
        }
        return details.generated().isEmpty()
                ? column.withDefault(defaults.read(details.expression(), column.type(), details.bareType()))
                : column.withGenerated(new Generated(
                        OneLine.ofExpression(details.expression()),
                        details.generated().equals("s")));
    }

    /**
     * What there is to a column, in the order of the query; empty where there is none.
     *
     * @param bareType the type without length or precision
     * @param expression of the default, or of what is computed
     */
    private record Details(
            String type,
            String bareType,
            String enumSchema,
            String enumName,
            boolean array,
            String collation,
            String identity,
            String generated,
            boolean notNullIsNotValid,
            String expression) {

        private static Details of(List<String> values) {
            return new Details(
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    values.get(3),
                    values.get(4).equals("t"),
                    values.get(5),
                    values.get(6),
                    values.get(7),
                    values.get(8).equals("t"),
                    String.join(String.valueOf(Values.UNIT), values.subList(9, values.size())));
        }
    }
}
