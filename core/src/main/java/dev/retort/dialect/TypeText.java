// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.SqlTokens;
import dev.retort.schema.SqlTokens.Kind;
import dev.retort.schema.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a type as SQL spells it: {@code timestamp(6) with time zone}, {@code varchar(20)[]}, {@code varchar(20) array[5]}.
 *
 * @param words the words in lower case without arguments, one blank between them
 * @param arguments what stood in parentheses, in order
 * @param dimensions how often it is an array
 */
public record TypeText(String words, List<String> arguments, int dimensions) {

    /** Copies the arguments. */
    public TypeText {
        arguments = List.copyOf(arguments);
    }

    /** Reads the words of a type. */
    public static TypeText of(String sql) {
        List<String> words = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        int dimensions = 0;
        int depth = 0;
        boolean sized = false;
        for (Token token : SqlTokens.of(sql)) {
            if (token.is("(")) {
                depth++;
            } else if (token.is(")")) {
                depth--;
            } else if (depth > 0) {
                addArgument(arguments, token);
            } else if (token.is("[") || token.is("array")) {
                dimensions += sized ? 0 : 1;
            } else if (!token.is("]") && !(dimensions > 0 && token.kind() == Kind.NUMBER)) {
                words.add(token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text());
            }
            sized = token.is("array");
        }
        return new TypeText(String.join(" ", words), arguments, dimensions);
    }

    private static void addArgument(List<String> arguments, Token token) {
        if (token.is("-") || token.is("+")) {
            arguments.add(token.text());
        } else if (!token.is(",")) {
            int last = arguments.size() - 1;
            boolean signed = last >= 0 && arguments.get(last).equals("-");
            if (signed) {
                arguments.set(last, "-" + token.text());
            } else {
                arguments.add(token.text());
            }
        }
    }

    /** The argument at this place as a number, or null where there is none. */
    public @Nullable Integer number(int index) {
        return index < arguments.size() && arguments.get(index).matches("-?\\d{1,9}")
                ? Integer.valueOf(arguments.get(index))
                : null;
    }

    /** The argument at this place as a number, or {@code otherwise} where there is none. */
    public int number(int index, int otherwise) {
        Integer found = number(index);
        return found == null ? otherwise : found;
    }
}
