// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.testkit.SchemaDump;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What differs between a schema that Hibernate made and the one that Retort makes of the same entities, but what is meant to:
 *
 * <ul>
 *   <li>names that nobody chose: Hibernate's are hashes, or the database's; Retort's say what they are of;
 *   <li>quotes around names, and parentheses around all of a condition;
 *   <li>on MySQL, the character set and collation of {@code nvarchar}, which are the database's own there;
 *   <li>on SQLite, where they mean nothing: the precision of a time; {@code collate binary}, which is the usual one.
 * </ul>
 */
final class IntendedDifferences {

    private static final Pattern RETORTS_NAME =
            Pattern.compile("\\b(constraint|(?:unique )?(?:index|key)) ['\"`]?(?:fk|uq|ix|ck|idx|uk)_?\\w*['\"`]? ");
    private static final Pattern OTHER_NAME =
            Pattern.compile("^((?:create )?(?:constraint|(?:unique )?(?:index|key))) (\"[^\"]+\"|`[^`]+`|\\S+) ");
    private static final Pattern PARENTHESES = Pattern.compile("check \\(\\((.*)\\)\\)");
    private static final Pattern TIME = Pattern.compile("(column \\S+ time) \\(\\d\\)");

    private IntendedDifferences() {}

    /** Lines that only one of both has, after {@code -} for Hibernate's and {@code +} for Retort's. */
    static List<String> between(SchemaDump hibernate, SchemaDump retort) {
        List<String> differences = new ArrayList<>();
        SortedMap<String, SortedSet<String>> ours = new TreeMap<>(retort.objects());
        hibernate.objects().forEach((object, lines) -> {
            SortedSet<String> others = ours.remove(object);
            if (others == null) {
                differences.add("- " + object);
            } else {
                List<String> gone = without(lines, others);
                List<String> come = without(others, lines);
                for (String line : List.copyOf(gone)) {
                    come.stream()
                            .filter(other -> isIntended(line, other))
                            .findFirst()
                            .ifPresent(other -> {
                                gone.remove(line);
                                come.remove(other);
                            });
                }
                gone.forEach(line -> differences.add("- " + object + ": " + line));
                come.forEach(line -> differences.add("+ " + object + ": " + line));
            }
        });
        ours.keySet().forEach(object -> differences.add("+ " + object));
        return differences;
    }

    private static boolean isIntended(String hibernate, String retort) {
        String theirs = plain(hibernate);
        String ours = plain(retort);
        return ours.equals(theirs)
                || (RETORTS_NAME.matcher(ours).find() && withoutName(ours).equals(withoutName(theirs)));
    }

    private static String withoutName(String line) {
        return OTHER_NAME.matcher(line).replaceFirst("$1 ").replaceFirst("^constraint ", "");
    }

    private static String plain(String line) {
        String lower = line.toLowerCase(Locale.ROOT)
                .replaceFirst(" collate binary$", "")
                .replaceFirst(" collate utf8mb4_0900_ai_ci", "");
        return TIME.matcher(PARENTHESES.matcher(lower).replaceFirst("check ($1)"))
                .replaceFirst("$1")
                .replace("\"", "");
    }

    private static List<String> without(SortedSet<String> lines, SortedSet<String> others) {
        List<String> rest = new ArrayList<>(lines);
        rest.removeAll(others);
        return rest;
    }
}
