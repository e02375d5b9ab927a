// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** Edits between lexemes that neither glue words together nor let a comment swallow what follows. */
final class Splice {

    private Splice() {}

    /** Puts words behind the lexeme that ends at {@code offset}. */
    static TextEdit insert(String sql, int offset, String words) {
        return TextEdit.insert(offset, " " + words + (isWordAt(sql, offset) ? " " : ""));
    }

    /** Takes words out, with the white space before them. */
    static TextEdit delete(String sql, Span words) {
        int start = words.start();
        while (start > 0 && Characters.isSpace(sql.charAt(start - 1))) {
            start--;
        }
        if (endsInLineComment(sql, start)) {
            start = words.start();
        }
        boolean glues = isWordAt(sql, start - 1) && isWordAt(sql, words.end());
        return new TextEdit(new Span(start, words.end()), glues ? " " : "");
    }

    private static boolean endsInLineComment(String sql, int offset) {
        return Tokenizer.lexemes(sql).stream()
                .anyMatch(lexeme -> lexeme.start() < offset && offset <= lexeme.end() && lexeme.isLineComment());
    }

    private static boolean isWordAt(String sql, int offset) {
        return offset >= 0 && offset < sql.length() && Characters.isWordPart(sql.charAt(offset));
    }
}
