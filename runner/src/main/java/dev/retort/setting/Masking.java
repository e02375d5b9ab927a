// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import dev.retort.run.Secrets;
import java.util.Locale;

/** Takes the passwords out of a URL, whatever its form: those of a user, those among the parameters. */
final class Masking {

    private Masking() {}

    static String mask(String url) {
        int query = firstOf(url, 0, "?;");
        String masked = query == url.length() ? url : url.substring(0, query) + maskParameters(url.substring(query));
        return Secrets.mask(masked);
    }

    /** Parameters behind a question mark are apart by ampersands only, those behind a semicolon by semicolons. */
    private static String maskParameters(String query) {
        String separator = query.startsWith("?") ? "&" : ";";
        StringBuilder masked = new StringBuilder();
        int from = 0;
        while (from < query.length()) {
            int end = firstOf(query, from + 1, separator);
            masked.append(query.charAt(from)).append(maskParameter(query.substring(from + 1, end)));
            from = end;
        }
        return masked.toString();
    }

    private static String maskParameter(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0) {
            return parameter;
        }
        String name = parameter.substring(0, equals).toLowerCase(Locale.ROOT);
        boolean secret = name.contains("password") || name.contains("secret") || name.contains("token");
        return secret ? parameter.substring(0, equals + 1) + Password.MASK : parameter;
    }

    private static int firstOf(String text, int from, String stops) {
        for (int i = from; i < text.length(); i++) {
            if (stops.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }
}
