// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.schema.DataType;
import java.util.Optional;

/** Where a server's own conversion gives a value that is not what the old one means. */
final class Conversions {

    private Conversions() {}

    /** SQL for the flag as a letter, where the server would take the byte itself. */
    static Optional<String> ofFlag(String column, DataType from, DataType to) {
        boolean takesBytes = to instanceof DataType.Text || to instanceof DataType.Clob || to instanceof DataType.Blob;
        return from instanceof DataType.Bool && takesBytes ? Optional.of(column + " + 0") : Optional.empty();
    }

    /** SQL between the letters of a UUID and its bytes. */
    static Optional<String> ofUuid(String column, DataType from, DataType to) {
        if (isText(from) && to instanceof DataType.Uuid) {
            return Optional.of("uuid_to_bin(" + column + ")");
        } else if (from instanceof DataType.Uuid && isText(to)) {
            return Optional.of("bin_to_uuid(" + column + ")");
        }
        return Optional.empty();
    }

    /** Why only a person knows what becomes of values, where that is so. */
    static Optional<String> objection(DataType from, DataType to) {
        if (from instanceof DataType.Enumeration && isNumber(to)) {
            return Optional.of("a value's place in the list would become its number");
        } else if (isNumber(from) && to instanceof DataType.Enumeration) {
            return Optional.of("a number would become the value at that place in the list");
        } else if (from instanceof DataType.Time && (to instanceof DataType.Date || to instanceof DataType.Timestamp)) {
            return Optional.of("a time would become one of today");
        }
        return Optional.empty();
    }

    private static boolean isNumber(DataType type) {
        return type instanceof DataType.Int
                || type instanceof DataType.Decimal
                || type instanceof DataType.Floating
                || type instanceof DataType.Bool;
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Char || type instanceof DataType.Varchar || type instanceof DataType.Text;
    }
}
