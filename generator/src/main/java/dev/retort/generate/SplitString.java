// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.util.ArrayList;
import java.util.List;

/** Splits a string literal into shorter ones that mean the same when they are added. */
final class SplitString {

    /** A string is not split into crumbs, however little room there is. */
    private static final int LEAST = 20;

    private SplitString() {}

    /**
     * The literals, in order.
     *
     * @param literal with its quotes
     * @param first columns for the first one
     * @param others columns for each of the others
     */
    static List<String> of(String literal, int first, int others) {
        List<String> parts = new ArrayList<>();
        String rest = literal.substring(1, literal.length() - 1);
        int room = Math.max(first, LEAST) - 2;
        while (rest.length() > room) {
            int end = end(rest, room);
            parts.add("\"" + rest.substring(0, end) + "\"");
            rest = rest.substring(end);
            room = Math.max(others, LEAST) - 2;
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add("\"" + rest + "\"");
        }
        return parts;
    }

    /** Where to split: behind the last blank that there is room for, else behind the last whole letter. */
    private static int end(String escaped, int room) {
        int afterBlank = 0;
        int at = 0;
        while (at < escaped.length()) {
            int next = at + letter(escaped, at);
            if (next > room) {
                break;
            }
            at = next;
            afterBlank = escaped.charAt(at - 1) == ' ' ? at : afterBlank;
        }
        return afterBlank > 0 ? afterBlank : at;
    }

    /** How many characters of source the letter takes, or the letters that must not be parted. */
    private static int letter(String escaped, int at) {
        if (escaped.charAt(at) != '\\') {
            return Character.charCount(escaped.codePointAt(at));
        }
        return escaped.charAt(at + 1) == 'u' ? "\\u0000".length() : "\\n".length();
    }
}
