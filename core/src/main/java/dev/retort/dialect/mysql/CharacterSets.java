// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.TypeText;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.util.Locale;
import java.util.Optional;

/**
 * Types that name their character set. One that databases have by themselves nowadays makes no difference; text in another one is of
 * a type that only these databases have.
 */
public final class CharacterSets {

    private static final String USUAL = "utf8mb4";
    private static final String NATIONAL = "utf8mb3";
    private static final String WORDS = " character set ";

    private CharacterSets() {}

    /** Text of this type in the character set of this name. */
    public static DataType in(TypeSystem types, DataType text, String name) {
        return Types.nativeType(types.render(text) + WORDS + name);
    }

    /** The words of a type and its character set apart, where it names one. */
    static Optional<Named> named(TypeText text) {
        String words = text.words().replace(" charset ", WORDS);
        int at = words.indexOf(WORDS);
        if (at >= 0) {
            String name = words.substring(at + WORDS.length());
            return Optional.of(new Named(without(text, words.substring(0, at)), name.equals("utf8") ? NATIONAL : name));
        }
        return switch (words) {
            case "nchar", "national char", "national character" ->
                Optional.of(new Named(without(text, "char"), NATIONAL));
            case "nvarchar", "national varchar", "nchar varchar" ->
                Optional.of(new Named(without(text, "varchar"), NATIONAL));
            default -> Optional.empty();
        };
    }

    private static TypeText without(TypeText text, String words) {
        return new TypeText(words.toLowerCase(Locale.ROOT), text.arguments(), text.dimensions());
    }

    /** A type without its character set, and that. */
    record Named(TypeText type, String characterSet) {
        boolean isUsual() {
            return characterSet.equals(USUAL);
        }
    }
}
