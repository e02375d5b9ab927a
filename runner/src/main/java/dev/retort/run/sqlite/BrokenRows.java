// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.Arrays;

/** The numbers of the rows that break a foreign key, which may be millions; of rows without a number only how many. */
final class BrokenRows {

    private static final int FIRST_CAPACITY = 16;

    private long[] numbers = new long[FIRST_CAPACITY];
    private int size;
    private long unnumbered;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void addUnnumbered() {
        unnumbered++;
    }

    /** How many of these rows are not among the others. */
    long countWithout(BrokenRows others) {
        long[] mine = sorted();
        long[] theirs = others.sorted();
        long more = Math.max(0, unnumbered - others.unnumbered);
        int at = 0;
        for (long number : mine) {
            while (at < theirs.length && theirs[at] < number) {
                at++;
            }
            if (at == theirs.length || theirs[at] != number) {
                more++;
            }
        }
        return more;
    }

    private long[] sorted() {
        long[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
