// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words as parts of Java names: letters and digits of ASCII, so that a file can have them everywhere. */
final class JavaNames {

    private static final int LONGEST = 60;

    private JavaNames() {}

    /** {@code AddUserEmail}; empty where the text has no letter or digit of ASCII, not even without its accents. */
    static String pascal(String text) {
        StringBuilder name = new StringBuilder();
        for (String word : words(text)) {
            if (name.length() > 0 && name.length() + word.length() > LONGEST) {
                break;
            }
            String part = word.substring(0, Math.min(word.length(), LONGEST));
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    /** {@code addUserEmail}. */
    static String camel(String text) {
        String pascal = pascal(text);
        return pascal.isEmpty() ? "" : pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    private static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replace("ß", "ss")
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’')
                .map(c -> c < 128 && Character.isLetterOrDigit(c) ? c : ' ')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        List<String> words = new ArrayList<>(List.of(plain.split(" ", -1)));
        words.removeIf(String::isEmpty);
        return words;
    }
}
