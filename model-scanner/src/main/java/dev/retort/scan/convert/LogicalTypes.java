// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import dev.retort.scan.mapping.MappedType;
import dev.retort.schema.DataType;
import java.sql.Types;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The logical types that a column may be of, judged by the codes that Hibernate gives it; the most telling first. */
final class LogicalTypes {

    // what Hibernate's SqlTypes adds to those of JDBC
    private static final int UUID = 3000;
    private static final int JSON = 3001;
    private static final int TIMESTAMP_UTC = 3003;
    private static final int MATERIALIZED_BLOB = 3004;
    private static final int MATERIALIZED_CLOB = 3005;
    private static final int MATERIALIZED_NCLOB = 3006;
    private static final int TIME_UTC = 3007;
    private static final int INSTANT = 3008;
    private static final int LOCAL_DATE_TIME = 3009;
    private static final int LOCAL_DATE = 3010;
    private static final int LOCAL_TIME = 3011;
    private static final int OFFSET_DATE_TIME = 3012;
    private static final int OFFSET_TIME = 3013;
    private static final int ZONED_DATE_TIME = 3014;
    private static final int LONG32VARBINARY = 4003;

    private static final int SINGLE_PRECISION = 24;

    private LogicalTypes() {}

    static List<DataType> of(MappedType type) {
        return Stream.of(array(type), of(type.meaning(), type), of(type.code(), type))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static List<DataType> array(MappedType type) {
        MappedType element = type.element();
        return element == null
                ? List.of()
                : of(element).stream()
                        .map(DataType.Array::new)
                        .map(DataType.class::cast)
                        .toList();
    }

    private static List<DataType> of(int code, MappedType type) {
        return switch (code) {
            case Types.BOOLEAN, Types.BIT -> List.of(new DataType.Bool());
            case Types.TINYINT -> List.of(new DataType.Int(8));
            case Types.SMALLINT -> List.of(new DataType.Int(16));
            case Types.INTEGER -> List.of(new DataType.Int(32));
            case Types.BIGINT -> List.of(new DataType.Int(64));
            case Types.REAL -> List.of(new DataType.Floating(32));
            case Types.DOUBLE -> List.of(new DataType.Floating(64));
            case Types.FLOAT -> List.of(floating(type.precision()));
            case Types.NUMERIC, Types.DECIMAL -> decimal(type);
            case UUID -> List.of(new DataType.Uuid());
            case JSON -> List.of(new DataType.Json());
            default ->
                temporal(code, type.precision()).isEmpty() ? large(code, type) : temporal(code, type.precision());
        };
    }

    private static List<DataType> temporal(int code, @Nullable Integer precision) {
        return switch (code) {
            case Types.DATE, LOCAL_DATE -> List.of(new DataType.Date());
            case Types.TIME, LOCAL_TIME -> List.of(new DataType.Time(precision, false));
            case Types.TIME_WITH_TIMEZONE, OFFSET_TIME, TIME_UTC ->
                List.of(new DataType.Time(precision, true), new DataType.Time(precision, false));
            case Types.TIMESTAMP, LOCAL_DATE_TIME -> List.of(new DataType.Timestamp(precision, false));
            case Types.TIMESTAMP_WITH_TIMEZONE, TIMESTAMP_UTC, INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME ->
                List.of(new DataType.Timestamp(precision, true), new DataType.Timestamp(precision, false));
            default -> List.of();
        };
    }

    private static List<DataType> large(int code, MappedType type) {
        return switch (code) {
            case Types.BLOB, MATERIALIZED_BLOB -> List.of(new DataType.Blob(DataType.Size.NORMAL));
            case Types.CLOB, Types.NCLOB, MATERIALIZED_CLOB, MATERIALIZED_NCLOB -> List.of(new DataType.Clob());
            default ->
                type.length() == null || type.length() > Integer.MAX_VALUE
                        ? List.of()
                        : sized(code, type.length().intValue());
        };
    }

    private static List<DataType> sized(int code, int length) {
        return switch (code) {
            case Types.CHAR, Types.NCHAR -> List.of(new DataType.Char(length));
            case Types.VARCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.LONGNVARCHAR ->
                List.of(new DataType.Varchar(length));
            case Types.BINARY -> List.of(new DataType.Binary(length));
            case Types.VARBINARY, Types.LONGVARBINARY, LONG32VARBINARY -> List.of(new DataType.Varbinary(length));
            default -> List.of();
        };
    }

    private static DataType floating(@Nullable Integer precision) {
        return new DataType.Floating(precision != null && precision <= SINGLE_PRECISION ? 32 : 64);
    }

    private static List<DataType> decimal(MappedType type) {
        Integer scale = type.scale();
        return type.precision() == null
                ? List.of()
                : List.of(new DataType.Decimal(type.precision(), scale == null ? 0 : scale));
    }
}
