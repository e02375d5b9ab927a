// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** What stands in a URL as percent signs and digits. */
final class PercentSigns {

    private PercentSigns() {}

    /** The text that is meant; a plus stands for itself in the parts of a URL before its parameters. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // the cause would repeat the text, which may be a password
            throw new IllegalArgumentException(
                    "holds a percent sign that is not followed by two hexadecimal digits (write %25)");
        }
    }
}
