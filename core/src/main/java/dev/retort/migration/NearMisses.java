// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody may have meant who mistyped a name. */
final class NearMisses {

    private static final int MOST = 3;

    private record Miss(String name, int distance) {}

    private NearMisses() {}

    /** The names that differ from this one in a few letters, the closest first. */
    static List<String> of(String wrong, Collection<String> names) {
        int tolerated = Math.min(3, 1 + wrong.length() / 4);
        return names.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= tolerated)
                .map(name -> new Miss(name, distance(wrong, name)))
                .filter(miss -> miss.distance <= tolerated)
                .sorted(Comparator.comparingInt(Miss::distance).thenComparing(Miss::name))
                .limit(MOST)
                .map(Miss::name)
                .toList();
    }

    /** The question to append to a message, empty where nothing is similar. */
    static String question(List<String> similar) {
        return similar.isEmpty() ? "" : " (did you mean " + String.join(" or ", similar) + "?)";
    }

    /** The number of letters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
