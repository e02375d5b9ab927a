// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements in groups that a blank line sets apart: what is about one table, or one-liners of a kind. */
final class Paragraphs {

    private Paragraphs() {}

    static List<List<Statement>> of(List<Statement> statements) {
        List<List<Statement>> paragraphs = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if (i == 0 || !belongTogether(statements.get(i - 1), statements.get(i))) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.get(paragraphs.size() - 1).add(statements.get(i));
        }
        return paragraphs;
    }

    /** The statements as source, with their notes. */
    static String text(List<List<Statement>> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.stream()
                        .flatMap(it -> Stream.concat(it.notes().stream().map(Comments::lines), Stream.of(it.text())))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean belongTogether(Statement first, Statement second) {
        boolean oneSubject = first.subject() != null && Objects.equals(first.subject(), second.subject());
        boolean oneKind = first.template() == second.template() && first.isOneLine() && second.isOneLine();
        return oneSubject || oneKind;
    }
}
