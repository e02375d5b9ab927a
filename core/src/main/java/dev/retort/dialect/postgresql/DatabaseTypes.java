// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.postgresql;

import dev.retort.dialect.NeutralValues;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.TypeText;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types. Text and bytes know no size classes; times without a precision keep 6 digits. */
final class DatabaseTypes implements TypeSystem {

    private static final int USUAL_PRECISION = 6;
    private static final int ENUM_LENGTH = 255;

    private final DatabaseNaming naming;

    DatabaseTypes(DatabaseNaming naming) {
        this.naming = naming;
    }

    @Override
    public String render(DataType type) {
        if (type instanceof DataType.Array array) {
            return render(array.element()) + "[]";
        } else if (type instanceof DataType.EnumReference reference) {
            return naming.quote(reference.name());
        } else if (type instanceof DataType.Native words) {
            return words.sql();
        } else if (type instanceof DataType.Interval interval) {
            return "interval"
                    + (interval.fields() == null ? "" : " " + interval.fields())
                    + (interval.precision() == null ? "" : "(" + interval.precision() + ")");
        }
        return renderTemporal(type).orElseGet(() -> renderPlain(type));
    }

    private static Optional<String> renderTemporal(DataType type) {
        if (type instanceof DataType.Date) {
            return Optional.of("date");
        } else if (type instanceof DataType.Time time) {
            return Optional.of(temporal("time", time.precision(), time.zoned()));
        } else if (type instanceof DataType.Timestamp timestamp) {
            return Optional.of(temporal("timestamp", timestamp.precision(), timestamp.zoned()));
        }
        return Optional.empty();
    }

    private static String temporal(String word, @Nullable Integer precision, boolean zoned) {
        return word
                + (precision == null ? "" : "(" + Math.min(precision, USUAL_PRECISION) + ")")
                + (zoned ? " with time zone" : "");
    }

    private static String renderPlain(DataType type) {
        if (type instanceof DataType.Int integer) {
            return integer.bits() <= 16 ? "smallint" : integer.bits() == 32 ? "integer" : "bigint";
        } else if (type instanceof DataType.Decimal decimal) {
            return decimal.precision() == null
                    ? "numeric"
                    : "numeric(" + decimal.precision() + "," + decimal.scale() + ")";
        } else if (type instanceof DataType.Floating floating) {
            return floating.bits() == 32 ? "real" : "double precision";
        } else if (type instanceof DataType.Bool) {
            return "boolean";
        } else if (type instanceof DataType.Char character) {
            return "char(" + character.length() + ")";
        } else if (type instanceof DataType.Varchar varchar) {
            return varchar.length() == null ? "varchar" : "varchar(" + varchar.length() + ")";
        } else if (type instanceof DataType.Enumeration) {
            return "varchar(" + ENUM_LENGTH + ")";
        } else if (type instanceof DataType.Text) {
            return "text";
        } else if (type instanceof DataType.Binary || type instanceof DataType.Varbinary) {
            return "bytea";
        } else if (type instanceof DataType.Uuid) {
            return "uuid";
        } else if (type instanceof DataType.Json) {
            return "jsonb";
        }
        return "oid";
    }

    @Override
    public DataType parse(String sql) {
        TypeText text = TypeText.of(sql);
        DataType type = parseOne(text, sql);
        for (int i = 0; i < text.dimensions(); i++) {
            type = Types.array(type);
        }
        return type;
    }

    private static DataType parseOne(TypeText text, String sql) {
        return switch (text.words()) {
            case "smallint", "int2" -> Types.smallint();
            case "integer", "int", "int4" -> Types.integer();
            case "bigint", "int8" -> Types.bigint();
            case "numeric", "decimal" ->
                text.number(0) == null ? Types.decimal() : Types.decimal(text.number(0, 0), text.number(1, 0));
            case "real", "float4" -> Types.real();
            case "double precision", "float8" -> Types.doublePrecision();
            case "float" -> text.number(0, 53) <= 24 ? Types.real() : Types.doublePrecision();
            case "boolean", "bool" -> Types.bool();
            case "character", "char" -> Types.character(text.number(0, 1));
            case "character varying", "varchar" -> new DataType.Varchar(text.number(0));
            case "text" -> Types.text();
            case "bytea" -> Types.varbinary();
            case "oid" -> Types.blob();
            case "uuid" -> Types.uuid();
            case "jsonb" -> Types.json();
            default -> parseTemporal(text, sql);
        };
    }

    private static DataType parseTemporal(TypeText text, String sql) {
        Integer precision = text.number(0);
        return switch (text.words()) {
            case "date" -> Types.date();
            case "time", "time without time zone" -> new DataType.Time(precision, false);
            case "timetz", "time with time zone" -> new DataType.Time(precision, true);
            case "timestamp", "timestamp without time zone" -> new DataType.Timestamp(precision, false);
            case "timestamptz", "timestamp with time zone" -> new DataType.Timestamp(precision, true);
            default -> parseOther(text, sql);
        };
    }

    private static DataType parseOther(TypeText text, String sql) {
        if (text.words().equals("interval") || text.words().startsWith("interval ")) {
            String fields =
                    text.words().equals("interval") ? null : text.words().substring("interval ".length());
            return new DataType.Interval(fields, text.number(0));
        }
        if (text.dimensions() == 0) {
            return Types.nativeType(sql.strip());
        }
        return Types.nativeType(
                text.words() + (text.arguments().isEmpty() ? "" : "(" + String.join(",", text.arguments()) + ")"));
    }

    /** Whether the usual precision is said makes no difference. */
    @Override
    public DataType canonical(DataType type) {
        DataType kept = TypeSystem.super.canonical(type);
        if (kept instanceof DataType.Array array) {
            return new DataType.Array(canonical(array.element()));
        } else if (kept instanceof DataType.Time time && time.precision() == null) {
            return new DataType.Time(USUAL_PRECISION, time.zoned());
        } else if (kept instanceof DataType.Timestamp timestamp && timestamp.precision() == null) {
            return new DataType.Timestamp(USUAL_PRECISION, timestamp.zoned());
        }
        return kept;
    }

    @Override
    public Optional<String> neutralValue(DataType type) {
        return type instanceof DataType.Uuid
                ? Optional.of("'00000000-0000-0000-0000-000000000000'")
                : NeutralValues.of(type);
    }
}
