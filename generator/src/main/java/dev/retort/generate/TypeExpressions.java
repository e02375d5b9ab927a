// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Logical types as a migration writes them. */
final class TypeExpressions {

    private TypeExpressions() {}

    static String of(DataType type) {
        if (type instanceof DataType.Int it) {
            return integer(it.bits());
        } else if (type instanceof DataType.Decimal it) {
            return it.precision() == null ? "decimal()" : "decimal(" + it.precision() + ", " + it.scale() + ")";
        } else if (type instanceof DataType.Floating it) {
            return it.bits() == 32 ? "real()" : "doublePrecision()";
        } else if (type instanceof DataType.Bool) {
            return "bool()";
        } else if (type instanceof DataType.Uuid) {
            return "uuid()";
        } else if (type instanceof DataType.Json) {
            return "json()";
        } else if (type instanceof DataType.Array it) {
            return "array(" + of(it.element()) + ")";
        } else if (type instanceof DataType.Native it) {
            return "nativeType(" + Literals.string(it.sql()) + ")";
        } else if (type instanceof DataType.Enumeration it) {
            return "enumeration(" + Literals.strings(it.values()) + ")";
        } else if (type instanceof DataType.EnumReference it) {
            return "enumType(" + Literals.string(it.name().toString()) + ")";
        }
        return moment(type);
    }

    private static String moment(DataType type) {
        if (type instanceof DataType.Date) {
            return "date()";
        } else if (type instanceof DataType.Time it) {
            return sized(it.zoned() ? "timeWithZone" : "time", it.precision());
        } else if (type instanceof DataType.Timestamp it) {
            return sized(it.zoned() ? "timestampWithZone" : "timestamp", it.precision());
        } else if (type instanceof DataType.Interval it) {
            return it.fields() == null ? sized("interval", it.precision()) : interval(it.fields(), it.precision());
        }
        return content(type);
    }

    private static String content(DataType type) {
        if (type instanceof DataType.Char it) {
            return sized("character", it.length());
        } else if (type instanceof DataType.Varchar it) {
            return sized("varchar", it.length());
        } else if (type instanceof DataType.Text it) {
            return sized("text", it.size());
        } else if (type instanceof DataType.Binary it) {
            return sized("binary", it.length());
        } else if (type instanceof DataType.Varbinary it) {
            return sized("varbinary", it.length());
        } else if (type instanceof DataType.Clob) {
            return "clob()";
        } else if (type instanceof DataType.Blob it) {
            return sized("blob", it.size());
        }
        throw new IllegalStateException("no expression for type " + type);
    }

    private static String integer(int bits) {
        return switch (bits) {
            case 8 -> "tinyint()";
            case 16 -> "smallint()";
            case 32 -> "integer()";
            default -> "bigint()";
        };
    }

    private static String interval(String fields, @Nullable Integer precision) {
        return "interval(" + Literals.string(fields) + (precision == null ? "" : ", " + precision) + ")";
    }

    private static String sized(String name, @Nullable Integer size) {
        return name + (size == null ? "()" : "(" + size + ")");
    }

    private static String sized(String name, DataType.Size size) {
        return name + (size == DataType.Size.NORMAL ? "()" : "(" + size + ")");
    }
}
