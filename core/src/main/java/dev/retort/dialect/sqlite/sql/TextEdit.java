// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch of text and what comes in its place. */
record TextEdit(Span span, String replacement) {

    static TextEdit insert(int offset, String text) {
        return new TextEdit(new Span(offset, offset), text);
    }

    static TextEdit delete(int start, int end) {
        return new TextEdit(new Span(start, end), "");
    }

    /** The text with all edits done; they must not overlap. */
    static String apply(String text, Collection<TextEdit> edits) {
        List<TextEdit> ordered = edits.stream()
                .distinct()
                .sorted(Comparator.comparingInt(edit -> edit.span().start()))
                .toList();
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (TextEdit edit : ordered) {
            result.append(text, at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return result.append(text, at, text.length()).toString();
    }
}
