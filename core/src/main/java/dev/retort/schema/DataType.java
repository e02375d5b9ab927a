// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The logical type of a column, independent of a database; a dialect says how it is spelled. */
public sealed interface DataType {

    /** A signed integer of 8, 16, 32 or 64 bits. */
    record Int(int bits) implements DataType {
        /** Checks the size. */
        public Int {
            if (bits != 8 && bits != 16 && bits != 32 && bits != 64) {
                throw new IllegalArgumentException("an integer has 8, 16, 32 or 64 bits, not " + bits);
            }
        }
    }

    /** An exact number; without precision, whatever the database takes as its widest. */
    record Decimal(@Nullable Integer precision, int scale) implements DataType {
        /** Checks that no scale stands alone. */
        public Decimal {
            if (precision == null && scale != 0) {
                throw new IllegalArgumentException("a decimal of scale " + scale + " needs a precision");
            }
        }
    }

    /** A binary floating-point number of 32 or 64 bits. */
    record Floating(int bits) implements DataType {
        /** Checks the size. */
        public Floating {
            if (bits != 32 && bits != 64) {
                throw new IllegalArgumentException("a floating-point number has 32 or 64 bits, not " + bits);
            }
        }
    }

    /** True or false. */
    record Bool() implements DataType {}

    /** Characters, padded to a fixed length. */
    record Char(int length) implements DataType {}

    /** Characters up to a length; without length, unlimited. */
    record Varchar(@Nullable Integer length) implements DataType {}

    /** Characters of any length, in the size classes that some databases know. */
    record Text(Size size) implements DataType {}

    /** Bytes of a fixed length. */
    record Binary(int length) implements DataType {}

    /** Bytes up to a length; without length, unlimited. */
    record Varbinary(@Nullable Integer length) implements DataType {}

    /** A character large object, as JDBC means it. */
    record Clob() implements DataType {}

    /** A binary large object, as JDBC means it, in the size classes that some databases know. */
    record Blob(Size size) implements DataType {}

    /** A day. */
    record Date() implements DataType {}

    /** A time of day; precision is the number of fractional digits, null for the database's usual one. */
    record Time(@Nullable Integer precision, boolean zoned) implements DataType {}

    /** A moment or a local date and time; precision is the number of fractional digits, null for the database's usual one. */
    record Timestamp(@Nullable Integer precision, boolean zoned) implements DataType {}

    /** A universally unique identifier. */
    record Uuid() implements DataType {}

    /** A JSON document. */
    record Json() implements DataType {}

    /** One of the listed values, kept with the column itself. */
    record Enumeration(List<String> values) implements DataType {
        /** Copies the values. */
        public Enumeration {
            values = List.copyOf(values);
        }
    }

    /** A value of an enum type that the schema names. */
    record EnumReference(ObjectName name) implements DataType {}

    /** An array of elements of one type. */
    record Array(DataType element) implements DataType {}

    /** A length of time; {@code fields} as in {@code interval year to month}, null for all. */
    record Interval(@Nullable String fields, @Nullable Integer precision) implements DataType {}

    /** A type that only one database has, in its own words. */
    record Native(String sql) implements DataType {}

    /** How large a text or binary object may grow where the database makes a difference. */
    enum Size {
        TINY,
        NORMAL,
        MEDIUM,
        LONG
    }
}
