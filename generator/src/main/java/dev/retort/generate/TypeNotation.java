// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.generate.JavaToken.Kind;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads types as migrations write them: {@code varchar(255)}, {@code array(bigint())}, {@code enumeration("NEW", "PAID")}.
 *
 * <p>The words are the methods of {@link Types}; empty parentheses may be left out, and strings may have single quotes.
 */
public final class TypeNotation {

    /** The length of a letter that is written as a number. */
    private static final int NUMBERED = 6;

    private final String text;
    private final List<JavaToken> tokens;
    private int at;

    private TypeNotation(String text) {
        this.text = text;
        this.tokens = JavaToken.of(text).stream()
                .filter(token -> token.kind() != Kind.BLANK && token.kind() != Kind.LINE_BREAK)
                .toList();
    }

    /**
     * The type that the text means.
     *
     * @throws UnreadableType with the reason
     */
    public static DataType parse(String text) {
        TypeNotation reader = new TypeNotation(text);
        DataType type = reader.type();
        if (reader.at < reader.tokens.size()) {
            throw reader.unreadable(
                    "it should end before " + reader.tokens.get(reader.at).text());
        }
        return type;
    }

    private DataType type() {
        JavaToken name = next();
        if (name.kind() != Kind.NAME) {
            throw unreadable("a type begins with a name, not with " + name.text());
        }
        List<Object> arguments = new ArrayList<>();
        if (skip("(") && !skip(")")) {
            do {
                arguments.add(argument());
            } while (skip(","));
            if (!skip(")")) {
                throw unreadable("a parenthesis is not closed");
            }
        }
        return made(name.text(), arguments);
    }

    private Object argument() {
        JavaToken first = at < tokens.size() ? tokens.get(at) : next();
        Optional<DataType.Size> size = Stream.of(DataType.Size.values())
                .filter(it -> it.name().equals(first.text()))
                .findFirst();
        if (first.kind() == Kind.NAME && size.isEmpty()) {
            return type();
        }
        at++;
        return switch (first.kind()) {
            case NAME -> size.orElseThrow();
            case NUMBER -> number(first.text());
            case LITERAL -> string(first.text());
            default -> throw unreadable("there should be a number, a string or a type in the place of " + first.text());
        };
    }

    private Integer number(String digits) {
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            throw unreadable(digits + " is no whole number that fits");
        }
    }

    private String string(String literal) {
        boolean closed = literal.length() > 1 && literal.charAt(0) == literal.charAt(literal.length() - 1);
        if (!closed) {
            throw unreadable("a string is not closed");
        }
        try {
            return withLetters(literal.substring(1, literal.length() - 1)).translateEscapes();
        } catch (IllegalArgumentException e) {
            throw unreadable(literal + " has an escape that Java does not know");
        }
    }

    /** The text with each letter that is written as a number, as in {@code \\u00e9}. */
    private static String withLetters(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("\\u", at) && at + NUMBERED <= text.length()) {
                out.append((char) Integer.parseInt(text.substring(at + 2, at + NUMBERED), 16));
                at += NUMBERED;
            } else {
                int end = Math.min(at + (text.charAt(at) == '\\' ? 2 : 1), text.length());
                out.append(text, at, end);
                at = end;
            }
        }
        return out.toString();
    }

    private DataType made(String name, List<Object> arguments) {
        List<Method> named = words().filter(it -> it.getName().equals(name)).toList();
        if (named.isEmpty()) {
            throw unreadable("there is no type " + name + "; there are "
                    + words().map(Method::getName).distinct().sorted().collect(Collectors.joining(", ")));
        }
        Method word = named.stream()
                .filter(it -> takes(it, arguments))
                .findFirst()
                .orElseThrow(() -> unreadable("write "
                        + named.stream().map(TypeNotation::signature).sorted().collect(Collectors.joining(" or "))));
        try {
            return (DataType) word.invoke(null, passed(word, arguments));
        } catch (ReflectiveOperationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreadableType(text, String.valueOf(cause.getMessage()), e);
        }
    }

    private static Object[] passed(Method word, List<Object> arguments) {
        if (!word.isVarArgs()) {
            return arguments.toArray();
        }
        Object values = Array.newInstance(String.class, arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            Array.set(values, i, arguments.get(i));
        }
        return new Object[] {values};
    }

    private static boolean takes(Method word, List<Object> arguments) {
        if (word.isVarArgs()) {
            return arguments.stream().allMatch(String.class::isInstance);
        }
        Class<?>[] types = word.getParameterTypes();
        boolean fits = types.length == arguments.size();
        for (int i = 0; fits && i < types.length; i++) {
            fits = types[i] == int.class ? arguments.get(i) instanceof Integer : types[i].isInstance(arguments.get(i));
        }
        return fits;
    }

    private static String signature(Method word) {
        return Arrays.stream(word.getParameterTypes())
                .map(TypeNotation::described)
                .collect(Collectors.joining(", ", word.getName() + "(", ")"));
    }

    private static String described(Class<?> parameter) {
        if (parameter == int.class) {
            return "number";
        } else if (parameter == DataType.class) {
            return "type";
        } else if (parameter == DataType.Size.class) {
            return Stream.of(DataType.Size.values()).map(Enum::name).collect(Collectors.joining("|"));
        }
        return parameter.isArray() ? "'string', …" : "'string'";
    }

    private static Stream<Method> words() {
        return Arrays.stream(Types.class.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()) && it.getReturnType() == DataType.class);
    }

    private JavaToken next() {
        if (at >= tokens.size()) {
            throw unreadable(tokens.isEmpty() ? "it is empty" : "it ends too early");
        }
        return tokens.get(at++);
    }

    private boolean skip(String symbol) {
        boolean found = at < tokens.size() && tokens.get(at).is(symbol);
        at += found ? 1 : 0;
        return found;
    }

    private UnreadableType unreadable(String reason) {
        return new UnreadableType(text, reason, null);
    }
}
