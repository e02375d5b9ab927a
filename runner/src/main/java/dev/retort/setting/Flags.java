// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.util.Locale;

/** Yes and no as people write them. */
public final class Flags {

    private Flags() {}

    /** Reads {@code true}, {@code yes}, {@code on}, {@code 1} and their opposites. */
    public static boolean parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("takes true or false, and got \"" + text + "\"");
        };
    }
}
