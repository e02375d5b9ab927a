// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

/** Numbers of things as people write them. */
public final class WholeNumbers {

    private WholeNumbers() {}

    /** Reads a number that is no less than this one. */
    public static int parse(String text, int least) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the same sentence serves
        }
        throw new IllegalArgumentException("takes a whole number from " + least + ", and got \"" + text + "\"");
    }
}
