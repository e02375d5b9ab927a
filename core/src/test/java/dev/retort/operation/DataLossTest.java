// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.DataType.Size.LONG;
import static dev.retort.schema.DataType.Size.MEDIUM;
import static dev.retort.schema.DataType.Size.NORMAL;
import static dev.retort.schema.DataType.Size.TINY;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.binary;
import static dev.retort.schema.Types.blob;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.date;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.enumeration;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.real;
import static dev.retort.schema.Types.smallint;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.time;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.timestampWithZone;
import static dev.retort.schema.Types.tinyint;
import static dev.retort.schema.Types.varbinary;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.retort.schema.DataType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which changes of a type may lose what rows hold. */
class DataLossTest {

    static Stream<Arguments> types_that_hold_all_values() {
        return Stream.of(
                arguments(enumeration("A", "B"), enumeration("A", "B", "C")),
                arguments(enumeration("A", "B"), enumeration("B", "A")),
                arguments(enumeration("A", "LONG"), varchar(4)),
                arguments(varchar(20), text()),
                arguments(varchar(63), text(TINY)),
                arguments(text(TINY), text()),
                arguments(text(MEDIUM), text(LONG)),
                arguments(binary(16), varbinary(16)),
                arguments(varbinary(16), varbinary(17)),
                arguments(varbinary(255), blob(TINY)),
                arguments(varbinary(256), blob(NORMAL)),
                arguments(blob(NORMAL), blob(MEDIUM)),
                arguments(time(0), time(3)),
                arguments(timestamp(3), timestamp(6)),
                arguments(timestampWithZone(0), timestampWithZone(6)),
                arguments(date(), timestamp(0)),
                arguments(bool(), tinyint()),
                arguments(integer(), bigint()),
                arguments(integer(), decimal(12, 2)),
                arguments(bigint(), decimal(19, 0)),
                arguments(smallint(), real()),
                arguments(integer(), doublePrecision()),
                arguments(real(), doublePrecision()),
                arguments(decimal(8, 2), decimal(10, 4)));
    }

    @ParameterizedTest
    @MethodSource("types_that_hold_all_values")
    void nothing_is_lost(DataType from, DataType to) {
        assertThat(loss(from, to)).isEmpty();
    }

    static Stream<Arguments> types_that_hold_fewer_values() {
        return Stream.of(
                arguments(enumeration("A", "B"), enumeration("A", "C")),
                arguments(enumeration("A", "LONG"), varchar(3)),
                arguments(varchar(20), enumeration("A")),
                arguments(varchar(64), text(TINY)),
                arguments(text(LONG), text(MEDIUM)),
                arguments(text(), text(TINY)),
                arguments(binary(16), binary(20)),
                arguments(varbinary(16), varbinary(15)),
                arguments(varbinary(256), blob(TINY)),
                arguments(blob(LONG), blob(MEDIUM)),
                arguments(time(3), time(0)),
                arguments(timestamp(6), timestamp(3)),
                arguments(timestamp(6), timestampWithZone(6)),
                arguments(timestamp(6), date()),
                arguments(tinyint(), bool()),
                arguments(bigint(), integer()),
                arguments(integer(), decimal(11, 2)),
                arguments(integer(), real()),
                arguments(bigint(), doublePrecision()),
                arguments(decimal(10, 2), decimal(10, 4)));
    }

    @ParameterizedTest
    @MethodSource("types_that_hold_fewer_values")
    void values_may_not_fit(DataType from, DataType to) {
        assertThat(loss(from, to)).contains("values of column t.c may not fit their new type");
    }

    private static Optional<String> loss(DataType from, DataType to) {
        Schema before = Schema.EMPTY.with(Table.named(ObjectName.of("t")).withColumns(List.of(column("c", from))));
        return DataLoss.of(new Operation.AlterColumn(ObjectName.of("t"), "c", List.of(type(to))), before);
    }
}
