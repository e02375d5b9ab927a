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
        String name = scope.name(Crawled.name(crawled));
        Column column = Column.column(name, type(values))
                .withNullable(crawled.isNullable())
                .withIdentity(identity(table, name, values))
                .withComment(values.text("comment_text"))
                .withCollation(collation(values));
        if (values.flag("not_null_not_valid")) {
            findings.doubt(
                    "column " + table + "." + name,
                    "its NOT NULL is NOT VALID: rows that were there before may hold nulls");
        }
        return withExpression(column, values);
    }

    private DataType type(Values values) {
        String enumName = values.text("enum_name");
        if (enumName == null) {
            return scope.dialect().types().parse(values.required("type_text"));
        }
        DataType reference = new DataType.EnumReference(scope.name(values.required("enum_schema"), enumName));
        return values.flag("is_array") ? Types.array(reference) : reference;
    }

    private @Nullable Identity identity(ObjectName table, String column, Values values) {
        Identity.Kind kind =
                switch (values.required("identity_kind")) {
                    case "a" -> Identity.Kind.ALWAYS;
                    case "d" -> Identity.Kind.BY_DEFAULT;
                    default -> Identity.Kind.SERIAL;
                };
        return behindColumns
                .of(table, column)
                .map(sequence -> new Identity(kind, sequence.start(), sequence.increment()))
                .orElse(null);
    }

    private @Nullable String collation(Values values) {
        String name = values.text("collation_name");
        return name == null ? null : scope.name(name);
    }

    private Column withExpression(Column column, Values values) {
        String expression = values.text("expression");
        String generated = values.required("generated_kind");
        boolean serial = column.identity() != null;
        if (expression == null || serial) {
            return column;
        }
        return generated.isEmpty()
                ? column.withDefault(defaults.read(expression, column.type(), values.required("bare_type")))
                : column.withGenerated(new Generated(OneLine.ofExpression(expression), generated.equals("s")));
    }
}
