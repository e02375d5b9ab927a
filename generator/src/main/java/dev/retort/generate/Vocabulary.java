// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.generate.JavaToken.Kind;
import dev.retort.migration.IndexOption;
import dev.retort.migration.Operations;
import dev.retort.migration.Row;
import dev.retort.operation.ColumnChange;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Deferral;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.TableNote;
import dev.retort.schema.Types;
import dev.retort.schema.Unique;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The words that a migration may use once they are imported, and where they come from. */
final class Vocabulary {

    private static final List<Class<?>> SENTENCES = List.of(
            Check.class,
            Column.class,
            ColumnChange.class,
            ForeignKey.class,
            Identity.class,
            Index.class,
            IndexOption.class,
            IndexPart.class,
            PrimaryKey.class,
            Row.class,
            Sequence.class,
            TableNote.class,
            Types.class,
            Unique.class);

    private static final List<Class<? extends Enum<?>>> CHOICES =
            List.of(DataType.Size.class, Deferral.class, IndexPart.Nulls.class, ReferentialAction.class);

    private static final List<Class<?>> CLASSES = List.of(
            BigDecimal.class,
            BigInteger.class,
            Duration.class,
            EnumType.class,
            Instant.class,
            List.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            Set.class,
            UUID.class,
            Year.class,
            ZonedDateTime.class);

    private static final Map<String, Class<?>> METHODS = methods();
    private static final Map<String, Class<?>> CONSTANTS = constants();
    private static final Map<String, Class<?>> BY_NAME = classes();

    private Vocabulary() {}

    /** The class whose static member this word is, where it is one. */
    static Optional<Class<?>> ownerOf(List<JavaToken> tokens, int at) {
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).is("(");
        return isFirstOfItsName(tokens, at)
                ? Optional.ofNullable(
                        (called ? METHODS : CONSTANTS).get(tokens.get(at).text()))
                : Optional.empty();
    }

    /** The class that this word names, where it names one. */
    static Optional<Class<?>> classOf(List<JavaToken> tokens, int at) {
        return isFirstOfItsName(tokens, at)
                ? Optional.ofNullable(BY_NAME.get(tokens.get(at).text()))
                : Optional.empty();
    }

    private static boolean isFirstOfItsName(List<JavaToken> tokens, int at) {
        int before = at - 1;
        while (before >= 0
                && (tokens.get(before).kind() == Kind.BLANK
                        || tokens.get(before).kind() == Kind.LINE_BREAK)) {
            before--;
        }
        return tokens.get(at).kind() == Kind.NAME
                && (before < 0 || !tokens.get(before).is("."));
    }

    private static Map<String, Class<?>> methods() {
        Map<String, Class<?>> owners = new HashMap<>();
        for (Class<?> owner : SENTENCES) {
            for (Method method : owner.getDeclaredMethods()) {
                boolean isWord = Modifier.isStatic(method.getModifiers())
                        && Modifier.isPublic(method.getModifiers())
                        && !method.getName().startsWith("value");
                if (isWord) {
                    add(owners, method.getName(), owner);
                }
            }
        }
        return owners;
    }

    private static Map<String, Class<?>> constants() {
        Map<String, Class<?>> owners = new HashMap<>();
        for (Class<? extends Enum<?>> owner : CHOICES) {
            for (Enum<?> constant : owner.getEnumConstants()) {
                add(owners, constant.name(), owner);
            }
        }
        add(owners, Literals.FILL_IN, Operations.class);
        return owners;
    }

    private static Map<String, Class<?>> classes() {
        Map<String, Class<?>> byName = new HashMap<>();
        CLASSES.forEach(type -> add(byName, type.getSimpleName(), type));
        return byName;
    }

    private static void add(Map<String, Class<?>> owners, String word, Class<?> owner) {
        Class<?> other = owners.putIfAbsent(word, owner);
        if (other != null && other != owner) {
            throw new IllegalStateException("both " + other + " and " + owner + " have " + word);
        }
    }
}
