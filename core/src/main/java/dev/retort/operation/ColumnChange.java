// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One point in which a column changes; the factories are meant for static import. */
public sealed interface ColumnChange {

    /**
     * Another type.
     *
     * @param using SQL that computes the new value from the old row, null for the database's own conversion
     */
    record SetType(DataType type, @Nullable String using) implements ColumnChange {}

    /** Nulls are allowed, or not. */
    record SetNullable(boolean nullable) implements ColumnChange {}

    /** Another default, or none. */
    record SetDefault(@Nullable DefaultValue value) implements ColumnChange {}

    /** Counted up by the database, or not. */
    record SetIdentity(@Nullable Identity identity) implements ColumnChange {}

    /** Computed from other columns, or not. */
    record SetGenerated(@Nullable Generated generated) implements ColumnChange {}

    /** Another comment, or none. */
    record SetComment(@Nullable String comment) implements ColumnChange {}

    /** Another collation, or the database's usual one. */
    record SetCollation(@Nullable String collation) implements ColumnChange {}

    /** The column after this change. */
    default Column applyTo(Column column) {
        if (this instanceof SetType change) {
            return column.withType(change.type());
        } else if (this instanceof SetNullable change) {
            return column.withNullable(change.nullable());
        } else if (this instanceof SetDefault change) {
            return (isSerial(column) ? column.withIdentity(null) : column).withDefault(change.value());
        } else if (this instanceof SetIdentity change) {
            return column.withIdentity(change.identity());
        } else if (this instanceof SetGenerated change) {
            return column.withGenerated(change.generated());
        } else if (this instanceof SetComment change) {
            return column.withComment(change.comment());
        }
        return column.withCollation(((SetCollation) this).collation());
    }

    /** A serial column counts by its default. */
    private static boolean isSerial(Column column) {
        return column.identity() != null && column.identity().kind() == Identity.Kind.SERIAL;
    }

    /** What leads back to the column as it was before. */
    default ColumnChange inverse(Column before) {
        if (this instanceof SetType) {
            return new SetType(before.type(), null);
        } else if (this instanceof SetNullable) {
            return new SetNullable(before.nullable());
        } else if (this instanceof SetDefault) {
            return new SetDefault(before.defaultValue());
        } else if (this instanceof SetIdentity) {
            return new SetIdentity(before.identity());
        } else if (this instanceof SetGenerated) {
            return new SetGenerated(before.generated());
        } else if (this instanceof SetComment) {
            return new SetComment(before.comment());
        }
        return new SetCollation(before.collation());
    }

    static ColumnChange type(DataType type) {
        return new SetType(type, null);
    }

    /** Another type; {@code using} is SQL that computes the new value from the old row. */
    static ColumnChange type(DataType type, String using) {
        return new SetType(type, using);
    }

    static ColumnChange nullable() {
        return new SetNullable(true);
    }

    static ColumnChange notNull() {
        return new SetNullable(false);
    }

    static ColumnChange defaultTo(String value) {
        return new SetDefault(new DefaultValue.Text(value));
    }

    static ColumnChange defaultTo(long value) {
        return new SetDefault(new DefaultValue.Numeric(BigDecimal.valueOf(value)));
    }

    static ColumnChange defaultTo(BigDecimal value) {
        return new SetDefault(new DefaultValue.Numeric(value));
    }

    static ColumnChange defaultTo(boolean value) {
        return new SetDefault(new DefaultValue.Flag(value));
    }

    static ColumnChange defaultExpression(String sql) {
        return new SetDefault(new DefaultValue.Expression(sql));
    }

    static ColumnChange noDefault() {
        return new SetDefault(null);
    }

    /** The database counts the value up. */
    static ColumnChange asIdentity() {
        return new SetIdentity(Identity.USUAL);
    }

    /** The database counts the value up in this way. */
    static ColumnChange asIdentity(Identity identity) {
        return new SetIdentity(identity);
    }

    static ColumnChange noIdentity() {
        return new SetIdentity(null);
    }

    /** Computed by this SQL expression and kept in the row. */
    static ColumnChange storedAs(String expression) {
        return new SetGenerated(new Generated(expression, true));
    }

    /** Computed by this SQL expression whenever it is read. */
    static ColumnChange virtualAs(String expression) {
        return new SetGenerated(new Generated(expression, false));
    }

    static ColumnChange notGenerated() {
        return new SetGenerated(null);
    }

    static ColumnChange comment(String text) {
        return new SetComment(text);
    }

    static ColumnChange noComment() {
        return new SetComment(null);
    }

    static ColumnChange collate(String name) {
        return new SetCollation(name);
    }

    static ColumnChange usualCollation() {
        return new SetCollation(null);
    }
}
