// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseTypesTest {

    private final DatabaseTypes types = new DatabaseTypes();

    @ParameterizedTest
    @MethodSource("spellings")
    void a_type_is_spelled_as_hibernate_spells_it(DataType type, String sql) {
        assertThat(types.render(type)).isEqualTo(sql);
    }

    static Stream<Arguments> spellings() {
        return Stream.of(
                Arguments.of(Types.tinyint(), "tinyint"),
                Arguments.of(Types.smallint(), "smallint"),
                Arguments.of(Types.integer(), "integer"),
                Arguments.of(Types.bigint(), "bigint"),
                Arguments.of(Types.decimal(), "numeric"),
                Arguments.of(Types.decimal(12, 2), "numeric(12,2)"),
                Arguments.of(Types.real(), "float"),
                Arguments.of(Types.doublePrecision(), "float"),
                Arguments.of(Types.bool(), "boolean"),
                Arguments.of(Types.character(1), "char(1)"),
                Arguments.of(Types.varchar(), "varchar"),
                Arguments.of(Types.varchar(40), "varchar(40)"),
                Arguments.of(Types.enumeration("NEW", "PAID"), "varchar(255)"),
                Arguments.of(Types.enumType("mood"), "varchar(255)"),
                Arguments.of(Types.text(), "text"),
                Arguments.of(Types.clob(), "clob"),
                Arguments.of(Types.json(), "clob"),
                Arguments.of(Types.blob(), "blob"),
                Arguments.of(Types.binary(16), "blob"),
                Arguments.of(Types.varbinary(255), "blob"),
                Arguments.of(Types.uuid(), "blob"),
                Arguments.of(Types.array(Types.integer()), "blob"),
                Arguments.of(Types.date(), "date"),
                Arguments.of(Types.time(0), "time"),
                Arguments.of(Types.timeWithZone(3), "time"),
                Arguments.of(Types.timestamp(6), "timestamp"),
                Arguments.of(Types.timestampWithZone(6), "timestamp"),
                Arguments.of(Types.nativeType("geometry"), "geometry"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FLOAT        | double precision",
                "real         | float",
                "timestamp(3) | timestamp",
                "time(6)      | time",
                "decimal(8,3) | numeric(8,3)",
            })
    void spellings_without_a_difference_are_one_type(String one, String other) {
        assertThat(types.parse(one)).isEqualTo(types.parse(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"binary(16)", "VARBINARY(20)", "point with care"})
    void words_that_no_logical_type_is_spelled_with_stay_as_they_are(String sql) {
        assertThat(types.parse(sql)).isEqualTo(Types.nativeType(sql));
    }
}
