// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One setting as it was made.
 *
 * @param where what it was read from, in words
 * @param rank the higher, the nearer to the person at the keyboard: file, environment, command line
 */
public record Setting(String key, String value, String where, int rank) {

    /** The place of what was said by flags. */
    public static final String COMMAND_LINE = "the command line";

    /** A setting made by a flag. */
    public static Setting ofFlag(String key, String value) {
        return new Setting(key, value, COMMAND_LINE, Integer.MAX_VALUE);
    }

    /** The value as something else; what the reader has against it is reported with key and origin. */
    public <T> T as(Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(key, where, String.valueOf(e.getMessage()));
        }
    }

    /** The parts between commas. */
    public List<String> list() {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
