// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

/**
 * The naming convention of schemas and migrations.
 *
 * <p>A plain name ({@code firstName}) is a regular identifier: each database folds it as it folds an unquoted one. A name in
 * backquotes ({@code `firstName`}, a backquote inside doubled) is exact: it is what it says, letter for letter.
 */
public final class Names {

    private Names() {}

    /** Whether the name is written in backquotes. */
    public static boolean isExact(String name) {
        return name.length() > 1 && name.charAt(0) == '`' && name.charAt(name.length() - 1) == '`';
    }

    /** The bare letters of the name, without backquotes. */
    public static String text(String name) {
        return isExact(name) ? name.substring(1, name.length() - 1).replace("``", "`") : name;
    }

    /** The exact form of these letters. */
    public static String exact(String text) {
        return "`" + text.replace("`", "``") + "`";
    }

    /** The letters as a plain name where that is possible, else in exact form: dots and backquotes cannot stand in a plain name. */
    public static String plain(String text) {
        return text.indexOf('.') >= 0 || text.indexOf('`') >= 0 ? exact(text) : text;
    }

    /** Whether the name follows the convention: no dot or backquote stands outside of backquotes, inside they are doubled. */
    static boolean isWellFormed(String name) {
        return isExact(name) ? exact(text(name)).equals(name) : name.indexOf('.') < 0 && name.indexOf('`') < 0;
    }

    static int firstDotOutsideQuotes(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
