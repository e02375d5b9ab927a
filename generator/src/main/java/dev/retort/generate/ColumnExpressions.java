// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Literals.string;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Columns, and points in which they change, as a migration writes them. */
final class ColumnExpressions {

    private ColumnExpressions() {}

    static String of(Column column) {
        StringBuilder out = new StringBuilder("column(" + string(column.name()) + ", ");
        out.append(TypeExpressions.of(column.type())).append(")");
        append(out, column.nullable() ? null : "notNull()");
        append(out, column.defaultValue() == null ? null : value(column.defaultValue()));
        append(out, column.identity() == null ? null : identity(column.identity()));
        append(out, column.generated() == null ? null : generated(column.generated()));
        append(out, column.collation() == null ? null : "collate(" + string(column.collation()) + ")");
        append(out, column.comment() == null ? null : "comment(" + string(column.comment()) + ")");
        return out.toString();
    }

    static String of(ColumnChange change) {
        if (change instanceof ColumnChange.SetType it) {
            String using = it.using() == null ? "" : ", " + string(it.using());
            return "type(" + TypeExpressions.of(it.type()) + using + ")";
        } else if (change instanceof ColumnChange.SetNullable it) {
            return it.nullable() ? "nullable()" : "notNull()";
        } else if (change instanceof ColumnChange.SetDefault it) {
            return it.value() == null ? "noDefault()" : value(it.value());
        } else if (change instanceof ColumnChange.SetIdentity it) {
            return it.identity() == null ? "noIdentity()" : identity(it.identity());
        } else if (change instanceof ColumnChange.SetGenerated it) {
            return it.generated() == null ? "notGenerated()" : generated(it.generated());
        } else if (change instanceof ColumnChange.SetComment it) {
            return it.comment() == null ? "noComment()" : "comment(" + string(it.comment()) + ")";
        } else if (change instanceof ColumnChange.SetCollation it) {
            return it.collation() == null ? "usualCollation()" : "collate(" + string(it.collation()) + ")";
        }
        throw new IllegalStateException("no expression for " + change);
    }

    private static String value(DefaultValue value) {
        if (value instanceof DefaultValue.Text it) {
            return "defaultTo(" + string(it.value()) + ")";
        } else if (value instanceof DefaultValue.Flag it) {
            return "defaultTo(" + it.value() + ")";
        } else if (value instanceof DefaultValue.Numeric it) {
            return "defaultTo(" + number(it.value()) + ")";
        } else if (value instanceof DefaultValue.Expression it) {
            return "defaultExpression(" + string(it.sql()) + ")";
        }
        throw new IllegalStateException("no expression for default " + value);
    }

    private static String number(BigDecimal value) {
        BigInteger whole = value.scale() > 0 || value.scale() < -18 ? null : value.toBigIntegerExact();
        return whole != null && whole.bitLength() < Long.SIZE
                ? Literals.number(whole.longValueExact())
                : Literals.number(value);
    }

    private static String identity(Identity identity) {
        StringBuilder out = new StringBuilder("identity()");
        append(
                out,
                switch (identity.kind()) {
                    case BY_DEFAULT -> null;
                    case ALWAYS -> "always()";
                    case SERIAL -> "serial()";
                    case NEVER_REUSED -> "neverReused()";
                });
        append(out, identity.start() == null ? null : "startWith(" + Literals.number(identity.start()) + ")");
        append(out, identity.increment() == null ? null : "incrementBy(" + Literals.number(identity.increment()) + ")");
        append(out, identity.minimum() == null ? null : "atLeast(" + Literals.number(identity.minimum()) + ")");
        append(out, identity.maximum() == null ? null : "atMost(" + Literals.number(identity.maximum()) + ")");
        append(out, identity.cache() == null ? null : "cache(" + Literals.number(identity.cache()) + ")");
        append(out, identity.cycle() ? "cycling()" : null);
        return identity.equals(Identity.USUAL) ? "asIdentity()" : "asIdentity(" + out + ")";
    }

    private static String generated(Generated generated) {
        return (generated.stored() ? "storedAs(" : "virtualAs(") + string(generated.expression()) + ")";
    }

    private static void append(StringBuilder out, @Nullable String call) {
        if (call != null) {
            out.append('.').append(call);
        }
    }
}
