// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.schema.DataType;
import java.util.Optional;

/**
 * Which types PostgreSQL converts by itself when a column changes, and how the others are asked for.
 *
 * <p>A large object's column holds its number: what is converted is what the object holds, text being kept there as UTF-8. The
 * objects themselves stay, since other rows may name them too.
 */
final class Conversions {

    private Conversions() {}

    private enum Family {
        NUMBER,
        TEXT,
        BYTES,
        LARGE_OBJECT,
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
        return sameFamily || sameKind || (target == Family.TEXT && !isBytes(source));
    }

    private static boolean isBytes(Family family) {
        return family == Family.BYTES || family == Family.LARGE_OBJECT;
    }

    /** Why only a person knows what becomes of values, where that is so. */
    static Optional<String> objection(DataType from, DataType to) {
        return family(from) == Family.NUMBER && to instanceof DataType.Interval
                ? Optional.of("a number would become as many seconds, and Hibernate counts nanoseconds")
                : Optional.empty();
    }

    /** SQL that converts the column's value. */
    static String explicit(String column, DataType from, String rendered, DataType to) {
        if (from instanceof DataType.Array && to instanceof DataType.Array) {
            return column + "::text[]::" + rendered;
        }
        if (family(to) == Family.LARGE_OBJECT) {
            return "lo_from_bytea(0, " + bytes(column, from) + ")";
        } else if (family(to) == Family.BYTES) {
            return bytes(column, from);
        } else if (isBytes(family(from))) {
            return ofBytes(bytes(column, from), rendered, to);
        }
        boolean flagAndNumber = (from instanceof DataType.Bool && family(to) == Family.NUMBER)
                || (family(from) == Family.NUMBER && to instanceof DataType.Bool);
        if (flagAndNumber) {
            return "(" + column + "::integer)::" + rendered;
        }
        boolean direct = from instanceof DataType.Timestamp moment
                && to instanceof DataType.Time time
                && (moment.zoned() || !time.zoned());
        return column + (direct || family(from) == Family.TEXT ? "" : "::text") + "::" + rendered;
    }

    /** Hibernate too reads and writes a UUID as its 16 bytes, and not as the letters of its text. */
    private static String bytes(String column, DataType from) {
        if (family(from) == Family.LARGE_OBJECT) {
            return "lo_get(" + column + ")";
        } else if (family(from) == Family.BYTES) {
            return column;
        }
        return from instanceof DataType.Uuid ? "uuid_send(" + column + ")" : "convert_to(" + column + "::text, 'UTF8')";
    }

    private static String ofBytes(String bytes, String rendered, DataType to) {
        if (to instanceof DataType.Uuid) {
            return "encode(" + bytes + ", 'hex')::" + rendered;
        }
        String text = "convert_from(" + bytes + ", 'UTF8')";
        return family(to) == Family.TEXT ? text : text + "::" + rendered;
    }

    private static Family family(DataType type) {
        if (type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating) {
            return Family.NUMBER;
        } else if (type instanceof DataType.Char
                || type instanceof DataType.Varchar
                || type instanceof DataType.Text
                || type instanceof DataType.Enumeration) {
            return Family.TEXT;
        } else if (type instanceof DataType.Binary || type instanceof DataType.Varbinary) {
            return Family.BYTES;
        } else if (type instanceof DataType.Clob || type instanceof DataType.Blob) {
            return Family.LARGE_OBJECT;
        } else if (type instanceof DataType.Date || type instanceof DataType.Timestamp) {
            return Family.MOMENT;
        }
        return Family.OTHER;
    }
}
