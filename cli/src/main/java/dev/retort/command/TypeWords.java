// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.schema.DataType;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names logical types, much as a migration does. */
final class TypeWords {

    private TypeWords() {}

    static String of(DataType type) {
        if (type instanceof DataType.Array array) {
            return of(array.element()) + "[]";
        } else if (type instanceof DataType.Enumeration enumeration) {
            return enumeration.values().stream()
                    .map(value -> "'" + value.replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "enum(", ")"));
        } else if (type instanceof DataType.EnumReference reference) {
            return "enum " + reference.name();
        } else if (type instanceof DataType.Native own) {
            return own.sql();
        } else if (type instanceof DataType.Interval interval) {
            String fields = interval.fields();
            return sized("interval", interval.precision()) + (fields == null ? "" : " " + fields);
        }
        String number = numberOrMoment(type);
        return number != null ? number : textOrBytes(type);
    }

    private static @Nullable String numberOrMoment(DataType type) {
        if (type instanceof DataType.Int integer) {
            return switch (integer.bits()) {
                case 8 -> "tinyint";
                case 16 -> "smallint";
                case 32 -> "integer";
                default -> "bigint";
            };
        } else if (type instanceof DataType.Decimal decimal) {
            return decimal.precision() == null
                    ? "decimal"
                    : "decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
        } else if (type instanceof DataType.Floating floating) {
            return floating.bits() == 32 ? "real" : "double precision";
        } else if (type instanceof DataType.Time time) {
            return sized("time", time.precision()) + (time.zoned() ? " with time zone" : "");
        } else if (type instanceof DataType.Timestamp timestamp) {
            return sized("timestamp", timestamp.precision()) + (timestamp.zoned() ? " with time zone" : "");
        }
        return null;
    }

    private static String textOrBytes(DataType type) {
        if (type instanceof DataType.Char fixed) {
            return sized("char", fixed.length());
        } else if (type instanceof DataType.Varchar varchar) {
            return sized("varchar", varchar.length());
        } else if (type instanceof DataType.Binary binary) {
            return sized("binary", binary.length());
        } else if (type instanceof DataType.Varbinary varbinary) {
            return sized("varbinary", varbinary.length());
        } else if (type instanceof DataType.Text text) {
            return classed(text.size(), "text");
        } else if (type instanceof DataType.Blob blob) {
            return classed(blob.size(), "blob");
        }
        // date, boolean, uuid, json, clob: types without parts are called what they are
        return type instanceof DataType.Bool
                ? "boolean"
                : type.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String sized(String word, @Nullable Integer size) {
        return size == null ? word : word + "(" + size + ")";
    }

    private static String classed(DataType.Size size, String word) {
        return size == DataType.Size.NORMAL ? word : size.name().toLowerCase(Locale.ROOT) + word;
    }
}
