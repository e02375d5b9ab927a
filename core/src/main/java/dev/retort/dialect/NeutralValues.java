// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.DataType;
import java.util.Optional;

/** Constants that mean nothing in particular, for the types where every database spells them alike. */
public final class NeutralValues {

    private NeutralValues() {}

    /** Zero, the empty string, the first day of 1970: an SQL constant of this type, where there is one. */
    public static Optional<String> of(DataType type) {
        if (type instanceof DataType.Int || type instanceof DataType.Decimal || type instanceof DataType.Floating) {
            return Optional.of("0");
        } else if (type instanceof DataType.Bool) {
            return Optional.of("false");
        } else if (type instanceof DataType.Char || type instanceof DataType.Varchar || type instanceof DataType.Text) {
            return Optional.of("''");
        } else if (type instanceof DataType.Date) {
            return Optional.of("'1970-01-01'");
        } else if (type instanceof DataType.Timestamp) {
            return Optional.of("'1970-01-01 00:00:00'");
        } else if (type instanceof DataType.Time) {
            return Optional.of("'00:00:00'");
        } else if (type instanceof DataType.Json) {
            return Optional.of("'null'");
        }
        return Optional.empty();
    }
}
