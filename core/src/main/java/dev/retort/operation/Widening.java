// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.DataType;
import dev.retort.schema.DataType.Size;
import org.jspecify.annotations.Nullable;

/** Which type changes keep every value, on each database that makes a difference between the types. */
final class Widening {

    /** The bytes that a letter may take. */
    private static final int LETTER = 4;

    private static final int LONGEST_TINY = 255;
    private static final int LONGEST_NORMAL = 65_535;

    /** The fractional digits of the most precise clock. */
    private static final int FINEST = 6;

    private Widening() {}

    static boolean keepsValues(DataType from, DataType to) {
        if (from.equals(to)) {
            return true;
        } else if (to instanceof DataType.Int || to instanceof DataType.Floating || to instanceof DataType.Decimal) {
            return keepsNumbers(from, to);
        } else if (to instanceof DataType.Text large) {
            return keepsText(from, large.size());
        } else if (to instanceof DataType.Varchar large) {
            return keepsText(from, large.length());
        } else if (to instanceof DataType.Enumeration large) {
            return from instanceof DataType.Enumeration small && large.values().containsAll(small.values());
        } else if (to instanceof DataType.Varbinary || to instanceof DataType.Blob) {
            return keepsBytes(from, to);
        }
        return keepsTimes(from, to);
    }

    private static boolean keepsNumbers(DataType from, DataType to) {
        if (from instanceof DataType.Bool) {
            return to instanceof DataType.Int;
        } else if (from instanceof DataType.Int small && to instanceof DataType.Int large) {
            return small.bits() <= large.bits();
        } else if (from instanceof DataType.Int small && to instanceof DataType.Floating large) {
            return small.bits() < large.bits();
        } else if (from instanceof DataType.Int small && to instanceof DataType.Decimal large) {
            return large.precision() == null || digits(small) <= large.precision() - large.scale();
        } else if (from instanceof DataType.Floating small && to instanceof DataType.Floating large) {
            return small.bits() <= large.bits();
        }
        return from instanceof DataType.Decimal small
                && to instanceof DataType.Decimal large
                && keepsDigits(small, large);
    }

    private static int digits(DataType.Int type) {
        return String.valueOf(-1L >>> (Long.SIZE + 1 - type.bits())).length();
    }

    private static boolean keepsDigits(DataType.Decimal small, DataType.Decimal large) {
        if (large.precision() == null) {
            return true;
        }
        return small.precision() != null
                && small.scale() <= large.scale()
                && small.precision() - small.scale() <= large.precision() - large.scale();
    }

    private static boolean keepsText(DataType from, Size size) {
        if (from instanceof DataType.Text small) {
            return small.size().compareTo(size) <= 0;
        }
        Integer length = longest(from);
        boolean fitsInTiny = length != null && length <= LONGEST_TINY / LETTER;
        return isText(from) && (size != Size.TINY || fitsInTiny);
    }

    private static boolean keepsText(DataType from, @Nullable Integer limit) {
        Integer length = longest(from);
        return limit == null ? isText(from) : length != null && length <= limit;
    }

    private static boolean isText(DataType type) {
        return type instanceof DataType.Char
                || type instanceof DataType.Varchar
                || type instanceof DataType.Text
                || type instanceof DataType.Enumeration;
    }

    /** The letters of the longest text, null where there is no limit or it is no text. */
    private static @Nullable Integer longest(DataType type) {
        if (type instanceof DataType.Char text) {
            return text.length();
        } else if (type instanceof DataType.Enumeration list) {
            return list.values().stream().mapToInt(String::length).max().orElse(0);
        }
        return type instanceof DataType.Varchar text ? text.length() : null;
    }

    /** A fixed length is filled up with zeros, which makes other values of those that were shorter. */
    private static boolean keepsBytes(DataType from, DataType to) {
        if (from instanceof DataType.Blob small) {
            return to instanceof DataType.Blob large && small.size().compareTo(large.size()) <= 0;
        }
        Integer length = from instanceof DataType.Binary fixed
                ? Integer.valueOf(fixed.length())
                : from instanceof DataType.Varbinary some ? some.length() : null;
        if (to instanceof DataType.Varbinary large) {
            return length != null && (large.length() == null || length <= large.length());
        }
        return length != null && to instanceof DataType.Blob large && length <= longest(large.size());
    }

    private static int longest(Size size) {
        return switch (size) {
            case TINY -> LONGEST_TINY;
            case NORMAL -> LONGEST_NORMAL;
            case MEDIUM, LONG -> Integer.MAX_VALUE;
        };
    }

    private static boolean keepsTimes(DataType from, DataType to) {
        if (from instanceof DataType.Time small && to instanceof DataType.Time large) {
            return small.zoned() == large.zoned() && keepsFractions(small.precision(), large.precision());
        } else if (from instanceof DataType.Timestamp small && to instanceof DataType.Timestamp large) {
            return small.zoned() == large.zoned() && keepsFractions(small.precision(), large.precision());
        }
        return from instanceof DataType.Date && to instanceof DataType.Timestamp;
    }

    private static boolean keepsFractions(@Nullable Integer small, @Nullable Integer large) {
        return large != null && (large == FINEST || (small != null && small <= large));
    }
}
