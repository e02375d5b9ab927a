// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** The character classes of SQLite's lexer, which knows ASCII only and takes everything beyond for letters. */
final class Characters {

    private Characters() {}

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != '\u000b') || c == '\ufeff';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean startsWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '\u0080' && c != '\ufeff');
    }

    static boolean isWordPart(char c) {
        return startsWord(c) || isDigit(c) || c == '$' || c == '\ufeff';
    }
}
