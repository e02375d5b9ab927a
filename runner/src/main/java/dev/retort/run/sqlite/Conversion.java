// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.schema.DataType;
import java.util.Optional;

/**
 * Which values do not become values of another type.
 *
 * <p>SQLite turns what it stores into the column's kind only where it can, and keeps the rest as it is: text in an integer column.
 * A cast, on the other hand, turns {@code 'abc'} into 0. So neither is asked; the migration stops at such a value.
 */
final class Conversion {

    private static final String BEYOND_REAL = "9007199254740992";
    private static final int DIGITS_OF_REAL = 15;

    private final String value;
    private final DataType type;

    private Conversion(String column, DataType type) {
        this.value = Identifiers.quoted(column);
        this.type = type;
    }

    /** The SQL condition for values of the column that do not convert; nothing where all values do. */
    static Optional<String> failure(String column, DataType type, Affinity affinity) {
        Conversion conversion = new Conversion(column, type);
        return switch (affinity) {
            case INTEGER -> Optional.of(conversion.notInteger());
            case TEXT -> Optional.of(conversion.notText());
            case BLOB -> Optional.of(conversion.kind() + " not in ('null', 'blob')");
            case REAL -> Optional.of(conversion.notReal());
            case NUMERIC -> conversion.notNumeric();
            case NONE -> Optional.empty();
        };
    }

    private String kind() {
        return "typeof(" + value + ")";
    }

    private String number() {
        return "cast(" + value + " as numeric)";
    }

    /** The plus takes the column's affinity away, so that the number's affinity decides how the two are compared. */
    private String isNoNumber() {
        return "+" + value + " <> " + number();
    }

    private String notInteger() {
        return "case " + kind() + " when 'blob' then 1"
                + " when 'real' then " + value + " <> cast(" + value + " as integer)"
                + " when 'text' then " + isNoNumber() + " or typeof(" + number() + ") <> 'integer' end";
    }

    private String notText() {
        return "case " + kind() + " when 'blob' then 1" + " when 'real' then cast(cast(" + value
                + " as text) as real) <> " + value + " end";
    }

    private String notReal() {
        return "case " + kind() + " when 'blob' then 1"
                + " when 'integer' then " + value + " not between -" + BEYOND_REAL + " and " + BEYOND_REAL
                + " and cast(" + value + " as real) <> " + value
                + " when 'text' then " + isNoNumber() + " end";
    }

    /** Times are numbers or texts that SQLite reads; for words of an author's own, SQLite's rule is enough. */
    private Optional<String> notNumeric() {
        if (type instanceof DataType.Native) {
            return Optional.empty();
        }
        boolean time =
                type instanceof DataType.Date || type instanceof DataType.Time || type instanceof DataType.Timestamp;
        String text = time
                ? isNoNumber() + " and julianday(" + value + ") is null"
                : isNoNumber() + " or " + hasTooManyDigits();
        return Optional.of("case " + kind() + " when 'blob' then 1 when 'text' then " + text + " end");
    }

    private String hasTooManyDigits() {
        String digits = "replace(ltrim(trim(" + value + "), '+-0.'), '.', '')";
        return "typeof(" + number() + ") = 'real' and " + digits + " not like '%e%' and length(" + digits + ") > "
                + DIGITS_OF_REAL;
    }
}
