// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.NeutralValues;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.TypeText;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQLite keeps any words as a type; these are the ones that Hibernate uses there too. It tells neither the sizes of
 * floating-point numbers apart, nor precisions and zones of times, nor one kind of bytes from another.
 */
final class DatabaseTypes implements TypeSystem {

    private static final int ENUM_LENGTH = 255;

    @Override
    public String render(DataType type) {
        if (type instanceof DataType.Int integer) {
            return integer.bits() == 8
                    ? "tinyint"
                    : integer.bits() == 16 ? "smallint" : integer.bits() == 32 ? "integer" : "bigint";
        } else if (type instanceof DataType.Decimal decimal) {
            return decimal.precision() == null
                    ? "numeric"
                    : "numeric(" + decimal.precision() + "," + decimal.scale() + ")";
        } else if (type instanceof DataType.Floating) {
            return "float";
        } else if (type instanceof DataType.Bool) {
            return "boolean";
        } else if (type instanceof DataType.Native words) {
            return words.sql();
        } else if (type instanceof DataType.Interval || type instanceof DataType.Enumeration) {
            return "varchar(" + ENUM_LENGTH + ")";
        }
        return renderTemporal(type).orElseGet(() -> renderText(type));
    }

    private static Optional<String> renderTemporal(DataType type) {
        if (type instanceof DataType.Date) {
            return Optional.of("date");
        } else if (type instanceof DataType.Time) {
            return Optional.of("time");
        } else if (type instanceof DataType.Timestamp) {
            return Optional.of("timestamp");
        }
        return Optional.empty();
    }

    private static String renderText(DataType type) {
        if (type instanceof DataType.Char character) {
            return sized("char", character.length());
        } else if (type instanceof DataType.Varchar varchar) {
            return sized("varchar", varchar.length());
        } else if (type instanceof DataType.EnumReference) {
            return sized("varchar", ENUM_LENGTH);
        } else if (type instanceof DataType.Text) {
            return "text";
        } else if (type instanceof DataType.Clob || type instanceof DataType.Json) {
            return "clob";
        }
        return "blob";
    }

    private static String sized(String word, @Nullable Integer size) {
        return size == null ? word : word + "(" + size + ")";
    }

    @Override
    public DataType parse(String sql) {
        TypeText text = TypeText.of(sql);
        return switch (text.words()) {
            case "tinyint" -> Types.tinyint();
            case "smallint" -> Types.smallint();
            case "integer" -> Types.integer();
            case "bigint" -> Types.bigint();
            case "numeric", "decimal" ->
                text.number(0) == null ? Types.decimal() : Types.decimal(text.number(0, 0), text.number(1, 0));
            case "float", "real", "double", "double precision" -> Types.doublePrecision();
            case "boolean" -> Types.bool();
            case "date" -> Types.date();
            case "time" -> Types.time();
            case "timestamp" -> Types.timestamp();
            default -> parseText(text, sql);
        };
    }

    private static DataType parseText(TypeText text, String sql) {
        Integer size = text.number(0);
        return switch (text.words()) {
            case "char" -> size == null ? Types.nativeType("char") : Types.character(size);
            case "varchar" -> new DataType.Varchar(size);
            case "text" -> Types.text();
            case "clob" -> Types.clob();
            case "blob" -> Types.blob();
            default -> Types.nativeType(sql.strip());
        };
    }

    @Override
    public Optional<String> neutralValue(DataType type) {
        return NeutralValues.of(type);
    }
}
