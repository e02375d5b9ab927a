// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.schema.DataType;

/** Which types PostgreSQL converts by itself when a column changes, and how the others are asked for. */
final class Conversions {

    private Conversions() {}

    private enum Family {
        NUMBER,
        TEXT,
        MOMENT,
        OTHER
    }

    /** Whether no {@code using} is needed; then a value that does not fit stops the statement; digits behind the last place are rounded off. */
    static boolean isAutomatic(DataType from, DataType to) {
        if (from instanceof DataType.Array array && to instanceof DataType.Array other) {
            return isAutomatic(array.element(), other.element());
        }
        Family source = family(from);
        Family target = family(to);
        boolean sameFamily = source == target && source != Family.OTHER;
        boolean sameKind = from.getClass() == to.getClass()
                && !(from instanceof DataType.EnumReference)
                && !(from instanceof DataType.Native);
        return sameFamily || sameKind || (target == Family.TEXT && !(from instanceof DataType.Varbinary));
    }

    /** SQL that converts the column's value. */
    static String explicit(String column, DataType from, String rendered, DataType to) {
        if (from instanceof DataType.Array && to instanceof DataType.Array) {
            return column + "::text[]::" + rendered;
        }
        boolean flagAndNumber = (from instanceof DataType.Bool && family(to) == Family.NUMBER)
                || (family(from) == Family.NUMBER && to instanceof DataType.Bool);
        if (flagAndNumber) {
            return "(" + column + "::integer)::" + rendered;
        }
        if (to instanceof DataType.Varbinary || to instanceof DataType.Binary) {
            return "convert_to(" + column + "::text, 'UTF8')";
        }
        if (from instanceof DataType.Varbinary && family(to) == Family.TEXT) {
            return "convert_from(" + column + ", 'UTF8')";
        }
        boolean direct = from instanceof DataType.Timestamp moment
                && to instanceof DataType.Time time
                && (moment.zoned() || !time.zoned());
        return column + (direct || family(from) == Family.TEXT ? "" : "::text") + "::" + rendered;
    }

    private static Family family(DataType type) {
        if (type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating) {
            return Family.NUMBER;
        } else if (type instanceof DataType.Char
                || type instanceof DataType.Varchar
                || type instanceof DataType.Text
                || type instanceof DataType.Enumeration) {
            return Family.TEXT;
        } else if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
            return Family.MOMENT;
        }
        return Family.OTHER;
    }
}
