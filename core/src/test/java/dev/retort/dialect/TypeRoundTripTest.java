// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeRoundTripTest {

    private static final List<DataType> ALL = List.of(
            Types.tinyint(),
            Types.smallint(),
            Types.integer(),
            Types.bigint(),
            Types.decimal(),
            Types.decimal(10, 2),
            Types.decimal(38, 0),
            Types.real(),
            Types.doublePrecision(),
            Types.bool(),
            Types.character(3),
            Types.varchar(),
            Types.varchar(255),
            Types.text(),
            Types.text(DataType.Size.LONG),
            Types.binary(16),
            Types.varbinary(),
            Types.varbinary(20),
            Types.clob(),
            Types.blob(),
            Types.date(),
            Types.time(),
            Types.time(3),
            Types.timeWithZone(),
            Types.timestamp(),
            Types.timestamp(0),
            Types.timestampWithZone(),
            Types.uuid(),
            Types.json(),
            Types.enumeration("A", "B"),
            Types.array(Types.varchar(10)),
            Types.array(Types.array(Types.integer())),
            Types.interval(),
            Types.interval(3),
            Types.interval("year to month"),
            Types.nativeType("tsvector"),
            Types.nativeType("bit varying(5)"));

    static Stream<Arguments> types() {
        return Dialects.installed().all().stream()
                .flatMap(dialect -> ALL.stream().map(type -> Arguments.of(dialect.id(), type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_canonical_type_is_read_as_it_was_written(String database, DataType type) {
        TypeSystem types = Dialects.installed().byId(database).types();
        DataType canonical = types.canonical(type);

        assertThat(types.parse(types.render(canonical))).isEqualTo(canonical);
        assertThat(types.canonical(types.parse(types.render(type)))).isEqualTo(canonical);
    }

    @Test
    void an_array_has_one_dimension_however_it_is_written() {
        TypeSystem types = Dialects.installed().byId("postgresql").types();

        assertThat(List.of("integer[]", "integer[5]", "integer array", "integer array[5]"))
                .extracting(types::parse)
                .containsOnly(Types.array(Types.integer()));
    }
}
