// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target as it is written: {@code head}, {@code heads}, {@code base}, {@code +2}, {@code -1}, {@code 3f2a}, {@code 3f2a+1},
 * {@code payments@head}.
 *
 * @param branch the label before the at sign
 * @param symbol where to start, null for the applied revisions
 * @param steps how far to go from there, negative for down
 */
record Target(String text, @Nullable String branch, @Nullable String symbol, int steps) {

    private static final Pattern FORM = Pattern.compile("(?:(\\w+)@)?(\\w+)?([+-]\\d{1,9})?");

    static Target parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (form.group(2) == null && form.group(3) == null)) {
            throw new MalformedTarget(text);
        }
        String steps = form.group(3);
        return new Target(text.strip(), form.group(1), form.group(2), steps == null ? 0 : Integer.parseInt(steps));
    }

    boolean is(String word) {
        return word.equals(symbol);
    }
}
