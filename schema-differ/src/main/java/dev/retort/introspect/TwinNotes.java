// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.TypeSystem;
import dev.retort.diff.Suspect;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.EnumType;
import dev.retort.schema.Generated;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Names;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a suspect and what became of it are written down. */
final class TwinNotes {

    private static final String SEPARATOR = String.valueOf(Values.UNIT);

    private final TypeSystem types;

    TwinNotes(TypeSystem types) {
        this.types = types;
    }

    /** Equal for two suspects exactly when the database would make the same of both. */
    String key(Suspect suspect, Schema schema) {
        List<String> facts = new ArrayList<>();
        facts.add(suspect.getClass().getSimpleName());
        facts.add(Names.text(suspect.table().name()));
        facts.addAll(texts(suspect));
        Table table = schema.tables().getOrDefault(suspect.table(), Table.named(suspect.table()));
        for (Column column : table.columns().values()) {
            boolean mentioned = texts(suspect).stream().anyMatch(text -> SqlTokens.mentions(text, column.name()));
            if (mentioned) {
                facts.add(column.name());
                facts.add(types.render(column.type()));
                facts.addAll(values(column.type(), schema));
            }
        }
        if (suspect instanceof Suspect.Field field) {
            facts.addAll(values(field.column().type(), schema));
        }
        return hash(String.join(SEPARATOR, facts));
    }

    private static List<String> values(DataType type, Schema schema) {
        if (type instanceof DataType.Array array) {
            return values(array.element(), schema);
        }
        return type instanceof DataType.EnumReference reference
                ? schema.enumType(reference.name()).map(EnumType::values).orElse(List.of())
                : List.of();
    }

    String write(Suspect kept) {
        return String.join(SEPARATOR, texts(kept));
    }

    /** What was written of a suspect like this; nothing if it is no such thing. */
    Optional<Suspect> read(Suspect like, String written) {
        List<String> texts = Arrays.asList(written.split(SEPARATOR, -1));
        if (like instanceof Suspect.Condition condition) {
            return texts.size() == 1
                    ? Optional.of(new Suspect.Condition(condition.table(), texts.get(0)))
                    : Optional.empty();
        } else if (like instanceof Suspect.Lookup lookup) {
            return lookup(lookup, texts);
        }
        return field((Suspect.Field) like, texts);
    }

    private List<String> texts(Suspect suspect) {
        if (suspect instanceof Suspect.Condition condition) {
            return List.of(condition.expression());
        } else if (suspect instanceof Suspect.Lookup lookup) {
            return Stream.concat(
                            Stream.of(orEmpty(lookup.index().where())),
                            lookup.index().parts().stream().map(IndexPart::text))
                    .toList();
        }
        Column column = ((Suspect.Field) suspect).column();
        Generated generated = column.generated();
        DefaultValue value = column.defaultValue();
        return List.of(
                types.render(column.type()),
                generated == null ? "" : generated.expression(),
                value == null ? "" : value.getClass().getSimpleName(),
                value == null ? "" : text(value));
    }

    private static Optional<Suspect> lookup(Suspect.Lookup like, List<String> texts) {
        List<IndexPart> parts = like.index().parts();
        if (texts.size() != parts.size() + 1) {
            return Optional.empty();
        }
        List<IndexPart> kept = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            kept.add(parts.get(i).withText(texts.get(i + 1)));
        }
        String where = texts.get(0).isEmpty() ? null : texts.get(0);
        return Optional.of(
                new Suspect.Lookup(like.table(), like.index().on(kept).where(where)));
    }

    private Optional<Suspect> field(Suspect.Field like, List<String> texts) {
        Column column = like.column();
        Generated generated = column.generated();
        boolean sameKind =
                texts.size() == 4 && (generated == null) == texts.get(1).isEmpty();
        if (!sameKind) {
            return Optional.empty();
        }
        DataType type = types.render(column.type()).equals(texts.get(0)) ? column.type() : types.parse(texts.get(0));
        return Optional.of(new Suspect.Field(
                like.table(),
                column.withType(type)
                        .withGenerated(generated == null ? null : new Generated(texts.get(1), generated.stored()))
                        .withDefault(value(texts.get(2), texts.get(3)))));
    }

    private static String text(DefaultValue value) {
        if (value instanceof DefaultValue.Text text) {
            return text.value();
        } else if (value instanceof DefaultValue.Numeric number) {
            return number.value().toString();
        } else if (value instanceof DefaultValue.Flag flag) {
            return String.valueOf(flag.value());
        }
        return ((DefaultValue.Expression) value).sql();
    }

    private static @Nullable DefaultValue value(String kind, String text) {
        return switch (kind) {
            case "Text" -> new DefaultValue.Text(text);
            case "Numeric" -> new DefaultValue.Numeric(new BigDecimal(text));
            case "Flag" -> new DefaultValue.Flag(Boolean.parseBoolean(text));
            case "Expression" -> new DefaultValue.Expression(text);
            default -> null;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
