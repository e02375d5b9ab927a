// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Hibernate, such as {@code 6.6.49.Final}. */
record HibernateVersion(int major, int minor, int micro, String text) implements Comparable<HibernateVersion> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");
    private static final Comparator<HibernateVersion> ORDER = Comparator.comparingInt(HibernateVersion::major)
            .thenComparingInt(HibernateVersion::minor)
            .thenComparingInt(HibernateVersion::micro)
            .thenComparing(HibernateVersion::text);

    /** Of a library whose manifest does not tell; it is taken on trust. */
    static final HibernateVersion UNKNOWN = new HibernateVersion(Integer.MAX_VALUE, 0, 0, "of unknown version");

    /** The oldest that the extractor runs on. */
    static final HibernateVersion OLDEST = parse("6.6.0");

    /** The line behind the newest that the extractor was tried on. */
    static final HibernateVersion UNTRIED = parse("8.1.0");

    static HibernateVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return UNKNOWN;
        }
        String micro = numbers.group(3);
        return new HibernateVersion(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                micro == null ? 0 : Integer.parseInt(micro),
                text);
    }

    boolean isBefore(HibernateVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(HibernateVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}
