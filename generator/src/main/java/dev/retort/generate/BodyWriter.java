// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import dev.retort.generate.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes statements as a body; one that is too long for a reader, or for the compiler, is divided into methods. */
final class BodyWriter {

    private static final int MOST_LINES = 500;

    /** A method may have 64 KB of byte code; each word gives less than ten bytes. */
    private static final int MOST_WORDS = 6000;

    private final PartNames names = new PartNames();
    private final PartHolders holders = new PartHolders();

    /** The body of these statements, below comments on the whole. */
    Body body(List<Statement> statements, List<String> notes) {
        List<List<Statement>> paragraphs = Paragraphs.of(statements);
        String comments = notes.stream().map(Comments::lines).collect(Collectors.joining("\n"));
        String opening = comments.isEmpty() || statements.isEmpty() ? comments : comments + "\n\n";
        if (isShort(statements)) {
            return Body.of(opening + Paragraphs.text(paragraphs));
        }
        List<Body.Part> parts = paragraphs.stream()
                .flatMap(paragraph -> divided(paragraph).stream())
                .map(this::part)
                .toList();
        String calls = parts.stream().map(Body.Part::call).collect(Collectors.joining("\n"));
        return new Body(opening + calls, parts);
    }

    private Body.Part part(List<Statement> statements) {
        String text = Paragraphs.text(List.of(statements));
        return new Body.Part(holders.next(text), names.next(statements), text);
    }

    private static List<List<Statement>> divided(List<Statement> paragraph) {
        List<List<Statement>> parts = new ArrayList<>();
        List<Statement> part = new ArrayList<>();
        for (Statement statement : paragraph) {
            part.add(statement);
            if (!isShort(part)) {
                part.remove(part.size() - 1);
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                part = new ArrayList<>(List.of(statement));
            }
        }
        parts.add(part);
        return parts;
    }

    private static boolean isShort(List<Statement> statements) {
        long lines = statements.stream()
                .mapToLong(it -> it.text().lines().count() + it.notes().size())
                .sum();
        return lines <= MOST_LINES && words(statements) <= MOST_WORDS;
    }

    private static long words(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> JavaToken.of(statement.text()).stream())
                .filter(token -> token.kind() != Kind.SYMBOL && token.kind() != Kind.BLANK)
                .count();
    }
}
