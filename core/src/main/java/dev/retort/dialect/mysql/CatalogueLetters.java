// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import org.jspecify.annotations.Nullable;

/** What the catalogue tells of letters that take four bytes in UTF-8, of which it keeps three. */
public final class CatalogueLetters {

    private CatalogueLetters() {}

    /** A default: a question mark for each. */
    static String ofText(String text) {
        return replaced(text, "?");
    }

    /** A comment, if there is one. */
    static @Nullable String ofComment(@Nullable String comment) {
        return comment == null ? null : ofText(comment);
    }

    /** An expression on MariaDB: a question mark for each byte. */
    public static String ofExpression(String sql) {
        return replaced(sql, "????");
    }

    private static String replaced(String text, String mark) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.isSupplementaryCodePoint(letter)) {
                kept.append(mark);
            } else {
                kept.appendCodePoint(letter);
            }
        });
        return kept.toString();
    }
}
