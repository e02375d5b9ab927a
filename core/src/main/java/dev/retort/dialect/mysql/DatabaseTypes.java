// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.NeutralValues;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.TypeText;
import dev.retort.schema.DataType;
import dev.retort.schema.DataType.Size;
import dev.retort.schema.Types;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * MySQL's types, as Hibernate uses them: {@code bit} for a boolean, {@code datetime} for a timestamp, {@code timestamp} for one with
 * a time zone, {@code binary(16)} for a UUID. How wide an integer is displayed makes no difference, but for {@code tinyint(1)},
 * which is the other boolean.
 */
public final class DatabaseTypes implements TypeSystem {

    /** The boolean of those who write {@code boolean}. */
    static final DataType TINYINT_BOOLEAN = Types.nativeType("tinyint(1)");

    private static final Set<String> NUMBER_ATTRIBUTES = Set.of("", " unsigned", " zerofill", " unsigned zerofill");

    private static final int USUAL_PRECISION = 6;
    private static final int ENUM_LENGTH = 255;
    private static final int UUID_LENGTH = 16;
    private static final int WIDEST_DECIMAL = 65;

    /** How long a varchar can be where each character may take four bytes. */
    private static final int LONGEST_VARCHAR = 16_383;

    private static final int LONGEST_BINARY = 65_535;
    private static final int LONGEST_TEXT = 65_535;
    private static final int LONGEST_MEDIUM = 16_777_215;

    @Override
    public String render(DataType type) {
        if (type instanceof DataType.Int integer) {
            return switch (integer.bits()) {
                case 8 -> "tinyint";
                case 16 -> "smallint";
                case 32 -> "int";
                default -> "bigint";
            };
        } else if (type instanceof DataType.Decimal decimal) {
            return decimal.precision() == null
                    ? "decimal(" + WIDEST_DECIMAL + ",30)"
                    : "decimal(" + decimal.precision() + "," + decimal.scale() + ")";
        } else if (type instanceof DataType.Floating floating) {
            return floating.bits() == 32 ? "float" : "double";
        } else if (type instanceof DataType.Bool) {
            return "bit";
        } else if (type instanceof DataType.Native words) {
            return words.sql();
        } else if (type instanceof DataType.Enumeration enumeration) {
            return enumeration.values().stream().map(ServerText::quoted).collect(Collectors.joining(",", "enum(", ")"));
        }
        return renderTemporal(type).or(() -> renderText(type)).orElseGet(() -> renderBytes(type));
    }

    private static Optional<String> renderTemporal(DataType type) {
        if (type instanceof DataType.Date) {
            return Optional.of("date");
        } else if (type instanceof DataType.Time time) {
            return Optional.of(sized("time", precision(time.precision())));
        } else if (type instanceof DataType.Timestamp timestamp) {
            return Optional.of(sized(timestamp.zoned() ? "timestamp" : "datetime", precision(timestamp.precision())));
        }
        return Optional.empty();
    }

    private static Optional<String> renderText(DataType type) {
        if (type instanceof DataType.Char character) {
            return Optional.of(sized("char", character.length()));
        } else if (type instanceof DataType.Varchar varchar) {
            return Optional.of(varchar(varchar.length()));
        } else if (type instanceof DataType.Text text) {
            return Optional.of(sizeWord(text.size()) + "text");
        } else if (type instanceof DataType.Clob) {
            return Optional.of("longtext");
        } else if (type instanceof DataType.EnumReference || type instanceof DataType.Interval) {
            return Optional.of(sized("varchar", ENUM_LENGTH));
        } else if (type instanceof DataType.Json || type instanceof DataType.Array) {
            return Optional.of("json");
        }
        return Optional.empty();
    }

    private static String renderBytes(DataType type) {
        if (type instanceof DataType.Binary binary) {
            return sized("binary", binary.length());
        } else if (type instanceof DataType.Varbinary varbinary) {
            Integer length = varbinary.length();
            return length == null ? "longblob" : length <= LONGEST_BINARY ? sized("varbinary", length) : "longblob";
        } else if (type instanceof DataType.Uuid) {
            return sized("binary", UUID_LENGTH);
        } else if (type instanceof DataType.Blob blob) {
            return sizeWord(blob.size()) + "blob";
        }
        throw new IllegalArgumentException("no type for " + type);
    }

    /** What is too long for a varchar is a text of the next size. */
    private static String varchar(@Nullable Integer length) {
        if (length == null || length > LONGEST_MEDIUM) {
            return "longtext";
        }
        return length <= LONGEST_VARCHAR ? sized("varchar", length) : length <= LONGEST_TEXT ? "text" : "mediumtext";
    }

    private static String sizeWord(Size size) {
        return switch (size) {
            case TINY -> "tiny";
            case NORMAL -> "";
            case MEDIUM -> "medium";
            case LONG -> "long";
        };
    }

    private static int precision(@Nullable Integer asked) {
        return asked == null ? USUAL_PRECISION : Math.min(asked, USUAL_PRECISION);
    }

    private static String sized(String word, int size) {
        return word + "(" + size + ")";
    }

    @Override
    public DataType parse(String sql) {
        TypeText text = TypeText.of(sql);
        return CharacterSets.named(text)
                .map(named -> inCharacterSet(named, sql))
                .orElseGet(() -> parse(text, sql));
    }

    private DataType inCharacterSet(CharacterSets.Named named, String sql) {
        DataType type = parse(named.type(), sql);
        return named.isUsual() ? type : CharacterSets.in(this, type, named.characterSet());
    }

    private static DataType parse(TypeText text, String sql) {
        return switch (text.words()) {
            case "tinyint", "int1" -> text.number(0, 0) == 1 ? TINYINT_BOOLEAN : Types.tinyint();
            case "boolean", "bool" -> TINYINT_BOOLEAN;
            case "smallint", "int2" -> Types.smallint();
            case "int", "integer", "int4" -> Types.integer();
            case "bigint", "int8" -> Types.bigint();
            case "decimal", "numeric", "dec", "fixed" -> Types.decimal(text.number(0, 10), text.number(1, 0));
            case "float" ->
                isRounded(text)
                        ? otherwise(text, sql)
                        : text.number(0, 0) <= 24 ? Types.real() : Types.doublePrecision();
            case "double", "double precision", "real", "float8" ->
                isRounded(text) ? otherwise(text, sql) : Types.doublePrecision();
            case "float4" -> Types.real();
            case "bit" -> text.number(0, 1) == 1 ? Types.bool() : otherwise(text, sql);
            case "date" -> Types.date();
            case "time" -> Types.time(text.number(0, 0));
            case "datetime" -> Types.timestamp(text.number(0, 0));
            case "timestamp" -> Types.timestampWithZone(text.number(0, 0));
            case "json" -> Types.json();
            default -> parseText(text, sql);
        };
    }

    /** Whether it rounds values to so many digits. */
    private static boolean isRounded(TypeText text) {
        return text.arguments().size() > 1;
    }

    private static DataType parseText(TypeText text, String sql) {
        return switch (text.words()) {
            case "char", "character" -> Types.character(text.number(0, 1));
            case "varchar", "character varying" ->
                text.number(0, 0) <= LONGEST_VARCHAR ? Types.varchar(text.number(0, 0)) : otherwise(text, sql);
            case "tinytext" -> Types.text(Size.TINY);
            case "text" -> Types.text();
            case "mediumtext" -> Types.text(Size.MEDIUM);
            case "longtext" -> Types.text(Size.LONG);
            case "binary" -> Types.binary(text.number(0, 1));
            case "varbinary" -> Types.varbinary(text.number(0, 0));
            case "tinyblob" -> Types.blob(Size.TINY);
            case "blob" -> Types.blob();
            case "mediumblob" -> Types.blob(Size.MEDIUM);
            case "longblob" -> Types.blob(Size.LONG);
            case "enum" ->
                new DataType.Enumeration(
                        text.arguments().stream().map(ServerText::text).toList());
            default -> otherwise(text, sql);
        };
    }

    /** The words of a type that only these databases have, without a display width that says nothing. */
    private static DataType otherwise(TypeText text, String sql) {
        int blank = text.words().indexOf(' ');
        String word = blank < 0 ? text.words() : text.words().substring(0, blank);
        String attributes = blank < 0 ? "" : text.words().substring(blank);
        if (!NUMBER_ATTRIBUTES.contains(attributes)) {
            return Types.nativeType(sql.strip());
        }
        boolean displayed = word.equals("year") || (word.endsWith("int") && !attributes.contains("zerofill"));
        String arguments =
                text.arguments().isEmpty() || displayed ? "" : "(" + String.join(",", text.arguments()) + ")";
        return Types.nativeType(word + arguments + attributes);
    }

    @Override
    public DataType canonical(DataType type) {
        DataType canonical = parse(render(type));
        return canonical.equals(TINYINT_BOOLEAN) ? Types.bool() : canonical;
    }

    @Override
    public Optional<String> neutralValue(DataType type) {
        if (type instanceof DataType.Timestamp timestamp && timestamp.zoned()) {
            return Optional.of("'1970-01-02 00:00:00'"); // the first day is not over everywhere
        } else if (type instanceof DataType.Enumeration enumeration) {
            return enumeration.values().stream().findFirst().map(ServerText::quoted);
        } else if (type instanceof DataType.Uuid) {
            return Optional.of("x'" + "0".repeat(2 * UUID_LENGTH) + "'");
        } else if (type instanceof DataType.Binary
                || type instanceof DataType.Varbinary
                || type instanceof DataType.Blob
                || type instanceof DataType.Clob) {
            return Optional.of("''");
        }
        return NeutralValues.of(canonical(type));
    }
}
