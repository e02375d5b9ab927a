// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;

/** The logical types as a migration writes them; meant for static import. */
public final class Types {

    private Types() {}

    public static DataType tinyint() {
        return new DataType.Int(8);
    }

    public static DataType smallint() {
        return new DataType.Int(16);
    }

    public static DataType integer() {
        return new DataType.Int(32);
    }

    public static DataType bigint() {
        return new DataType.Int(64);
    }

    /** An exact number without a declared precision. */
    public static DataType decimal() {
        return new DataType.Decimal(null, 0);
    }

    public static DataType decimal(int precision, int scale) {
        return new DataType.Decimal(precision, scale);
    }

    /** A 32-bit floating-point number. */
    public static DataType real() {
        return new DataType.Floating(32);
    }

    /** A 64-bit floating-point number. */
    public static DataType doublePrecision() {
        return new DataType.Floating(64);
    }

    public static DataType bool() {
        return new DataType.Bool();
    }

    public static DataType character(int length) {
        return new DataType.Char(length);
    }

    /** Characters of unlimited length. */
    public static DataType varchar() {
        return new DataType.Varchar(null);
    }

    public static DataType varchar(int length) {
        return new DataType.Varchar(length);
    }

    public static DataType text() {
        return new DataType.Text(DataType.Size.NORMAL);
    }

    public static DataType text(DataType.Size size) {
        return new DataType.Text(size);
    }

    public static DataType binary(int length) {
        return new DataType.Binary(length);
    }

    /** Bytes of unlimited length. */
    public static DataType varbinary() {
        return new DataType.Varbinary(null);
    }

    public static DataType varbinary(int length) {
        return new DataType.Varbinary(length);
    }

    public static DataType clob() {
        return new DataType.Clob();
    }

    public static DataType blob() {
        return new DataType.Blob(DataType.Size.NORMAL);
    }

    public static DataType blob(DataType.Size size) {
        return new DataType.Blob(size);
    }

    public static DataType date() {
        return new DataType.Date();
    }

    public static DataType time() {
        return new DataType.Time(null, false);
    }

    public static DataType time(int precision) {
        return new DataType.Time(precision, false);
    }

    public static DataType timeWithZone() {
        return new DataType.Time(null, true);
    }

    public static DataType timeWithZone(int precision) {
        return new DataType.Time(precision, true);
    }

    public static DataType timestamp() {
        return new DataType.Timestamp(null, false);
    }

    public static DataType timestamp(int precision) {
        return new DataType.Timestamp(precision, false);
    }

    public static DataType timestampWithZone() {
        return new DataType.Timestamp(null, true);
    }

    public static DataType timestampWithZone(int precision) {
        return new DataType.Timestamp(precision, true);
    }

    public static DataType uuid() {
        return new DataType.Uuid();
    }

    public static DataType json() {
        return new DataType.Json();
    }

    /** One of these values. */
    public static DataType enumeration(String... values) {
        return new DataType.Enumeration(List.of(values));
    }

    /** A value of the enum type of this name. */
    public static DataType enumType(String name) {
        return new DataType.EnumReference(ObjectName.parse(name));
    }

    public static DataType array(DataType element) {
        return new DataType.Array(element);
    }

    public static DataType interval() {
        return new DataType.Interval(null, null);
    }

    public static DataType interval(int precision) {
        return new DataType.Interval(null, precision);
    }

    /** An interval limited to these fields, such as {@code year to month}. */
    public static DataType interval(String fields) {
        return new DataType.Interval(fields, null);
    }

    /** An interval limited to these fields, with fractional digits of a second. */
    public static DataType interval(String fields, int precision) {
        return new DataType.Interval(fields, precision);
    }

    /** A type in the words of one database. */
    public static DataType nativeType(String sql) {
        return new DataType.Native(sql);
    }
}
