// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import java.util.ArrayList;
import java.util.List;

/** How alike two names look: the share of letter pairs that both have. */
final class Likeness {

    private Likeness() {}

    /** From 0 for nothing in common to 1 for equal. */
    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.contains(other) || other.contains(one)) {
            return 0.8;
        }
        List<String> left = pairs(one);
        List<String> right = pairs(other);
        int all = left.size() + right.size();
        int shared = 0;
        for (String pair : left) {
            if (right.remove(pair)) {
                shared++;
            }
        }
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
