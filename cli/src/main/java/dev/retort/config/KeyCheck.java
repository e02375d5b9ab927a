// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.InvalidSetting;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds slips of the pen in a properties file: keys that Retort does not know and nothing refers to, keys that are set twice, an
 * environment that nothing is said about.
 */
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

    void check(List<SettingsEntries.Entry> entries) {
        refuseDuplicates(entries);
        Set<String> environments = new TreeSet<>();
        for (SettingsEntries.Entry entry : entries) {
            String key = entry.key();
            int dot = key.indexOf('.');
            if (key.startsWith("%") && dot > 0) {
                environments.add(key.substring(1, dot));
                key = key.substring(dot + 1);
            }
            checkKey(entry, key, entries);
        }
        checkEnvironments(environments);
    }

    /** The last one would hold, and the first one is where people look. */
    private void refuseDuplicates(List<SettingsEntries.Entry> entries) {
        Map<String, Integer> lines = new HashMap<>();
        for (SettingsEntries.Entry entry : entries) {
            Integer earlier = lines.put(entry.key(), entry.line());
            if (earlier != null) {
                throw new InvalidSetting(
                        entry.key(),
                        file.toString(),
                        "is set twice, in line " + earlier + " and in line " + entry.line() + "; keep one of them");
            }
        }
    }

    private void checkEnvironments(Set<String> environments) {
        for (String known : environments) {
            if (known.equalsIgnoreCase(environment) && !known.equals(environment)) {
                throw new InvalidSetting(
                        "%" + known,
                        file.toString(),
                        "and the environment \"" + environment + "\" differ in capital letters only; write them alike");
            }
        }
        if (!USUAL.contains(environment) && !environments.isEmpty() && !environments.contains(environment)) {
            throw new InvalidSetting(
                    "--env",
                    file.toString(),
                    "names \"" + environment + "\", and there are settings for " + String.join(", ", environments)
                            + " only");
        }
    }

    private void checkKey(SettingsEntries.Entry entry, String key, List<SettingsEntries.Entry> entries) {
        if (key.startsWith(Keys.HIBERNATE_PREFIX) || Keys.ALL.contains(key)) {
            return;
        }
        String nearest = "the nearest one is " + nearest(key);
        if (key.startsWith(OWN)) {
            throw new InvalidSetting(key, file.toString(), "is no key of Retort; " + nearest);
        }
        if (entries.stream().noneMatch(other -> refers(other.value(), key))) {
            throw new InvalidSetting(
                    entry.key(),
                    file + ":" + entry.line(),
                    "is no key of Retort, and no ${" + key + "} refers to it; " + nearest);
        }
    }

    private static boolean refers(String value, String key) {
        return value.contains("${" + key + "}") || value.contains("${" + key + ":");
    }

    private static String nearest(String key) {
        return Keys.ALL.stream()
                .min(Comparator.comparingInt(known -> distance(known, key)))
                .orElseThrow();
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
