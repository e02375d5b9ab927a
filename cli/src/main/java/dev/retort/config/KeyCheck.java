// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.InvalidSetting;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Finds slips of the pen in a properties file: keys that Retort does not know, an environment that nothing is said about. */
final class KeyCheck {

    private static final String OWN = "retort.";

    /** Environments that may go without a word in the file: all they need may be in variables. */
    private static final Set<String> USUAL = Set.of("dev", "test", "staging", "prod");

    private final Path file;
    private final String environment;

    KeyCheck(Path file, String environment) {
        this.file = file;
        this.environment = environment;
    }

    void check(Set<String> names) {
        Set<String> environments = new TreeSet<>();
        for (String name : names) {
            String key = name;
            if (name.startsWith("%") && name.indexOf('.') > 0) {
                environments.add(name.substring(1, name.indexOf('.')));
                key = name.substring(name.indexOf('.') + 1);
            }
            checkKey(key);
        }
        if (!USUAL.contains(environment) && !environments.isEmpty() && !environments.contains(environment)) {
            throw new InvalidSetting(
                    "--env",
                    file.toString(),
                    "names \"" + environment + "\", and there are settings for " + String.join(", ", environments)
                            + " only");
        }
    }

    private void checkKey(String key) {
        if (!key.startsWith(OWN) || key.startsWith(Keys.HIBERNATE_PREFIX) || Keys.ALL.contains(key)) {
            return;
        }
        String nearest = Keys.ALL.stream()
                .min(Comparator.comparingInt(known -> distance(known, key)))
                .orElseThrow();
        throw new InvalidSetting(key, file.toString(), "is no key of Retort; the nearest one is " + nearest);
    }

    /** The number of letters to change, to add or to take away (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
