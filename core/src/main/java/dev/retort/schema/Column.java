// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column of a table. */
public record Column(
        String name,
        DataType type,
        boolean nullable,
        @Nullable DefaultValue defaultValue,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable String comment,
        @Nullable String collation)
        implements TableElement {

    /** Checks what must be there. */
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }

    /** A nullable column without any extras. */
    public static Column column(String name, DataType type) {
        return new Column(name, type, true, null, null, null, null, null);
    }

    public Column notNull() {
        return withNullable(false);
    }

    public Column defaultTo(String value) {
        return withDefault(new DefaultValue.Text(value));
    }

    public Column defaultTo(long value) {
        return withDefault(new DefaultValue.Numeric(BigDecimal.valueOf(value)));
    }

    public Column defaultTo(BigDecimal value) {
        return withDefault(new DefaultValue.Numeric(value));
    }

    public Column defaultTo(boolean value) {
        return withDefault(new DefaultValue.Flag(value));
    }

    /** Sets an SQL expression as default. */
    public Column defaultExpression(String sql) {
        return withDefault(new DefaultValue.Expression(sql));
    }

    /** The database counts the value up. */
    public Column asIdentity() {
        return withIdentity(Identity.USUAL);
    }

    /** The database counts the value up in this way. */
    public Column asIdentity(Identity other) {
        return withIdentity(other);
    }

    /** Computed by this SQL expression and kept in the row. */
    public Column storedAs(String expression) {
        return withGenerated(new Generated(expression, true));
    }

    /** Computed by this SQL expression whenever it is read. */
    public Column virtualAs(String expression) {
        return withGenerated(new Generated(expression, false));
    }

    public Column comment(String text) {
        return withComment(text);
    }

    public Column collate(String name) {
        return withCollation(name);
    }

    public Column withName(String other) {
        return new Column(other, type, nullable, defaultValue, identity, generated, comment, collation);
    }

    public Column withType(DataType other) {
        return new Column(name, other, nullable, defaultValue, identity, generated, comment, collation);
    }

    public Column withNullable(boolean other) {
        return new Column(name, type, other, defaultValue, identity, generated, comment, collation);
    }

    public Column withDefault(@Nullable DefaultValue other) {
        return new Column(name, type, nullable, other, identity, generated, comment, collation);
    }

    public Column withIdentity(@Nullable Identity other) {
        return new Column(name, type, nullable, defaultValue, other, generated, comment, collation);
    }

    public Column withGenerated(@Nullable Generated other) {
        return new Column(name, type, nullable, defaultValue, identity, other, comment, collation);
    }

    public Column withComment(@Nullable String other) {
        return new Column(name, type, nullable, defaultValue, identity, generated, other, collation);
    }

    public Column withCollation(@Nullable String other) {
        return new Column(name, type, nullable, defaultValue, identity, generated, comment, other);
    }
}
