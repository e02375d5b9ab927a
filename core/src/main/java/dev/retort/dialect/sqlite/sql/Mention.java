// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import org.jspecify.annotations.Nullable;

/**
 * A place of a statement that names a table or a column.
 *
 * @param span where the name itself stands
 * @param text how it is written there
 * @param doubt why the name may mean something else, or null where it is certain
 */
public record Mention(Span span, String text, @Nullable String doubt) {

    /** Whether SQLite silently makes a string of this name once nothing of that name is left. */
    public boolean turnsIntoString() {
        return text.startsWith("\"");
    }

    public boolean isCertain() {
        return doubt == null;
    }

    static Mention of(Token token, @Nullable String doubt) {
        return new Mention(Span.of(token), token.text(), doubt);
    }
}
