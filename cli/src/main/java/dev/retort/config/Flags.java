// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.util.Locale;

/** Yes and no as people write them. */
final class Flags {

    private Flags() {}

    static boolean parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("takes true or false, and got \"" + text + "\"");
        };
    }
}
