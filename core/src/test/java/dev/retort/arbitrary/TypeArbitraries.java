// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import dev.retort.schema.DataType;
import dev.retort.schema.DataType.Size;
import dev.retort.schema.Types;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Logical types. */
public final class TypeArbitraries {

    /** Types that every database has in some form, and that may be a key or indexed. */
    static final List<DataType> KEYS = List.of(
            Types.smallint(),
            Types.integer(),
            Types.bigint(),
            Types.decimal(10, 2),
            Types.character(3),
            Types.varchar(20),
            Types.varchar(255),
            Types.date(),
            Types.timestamp(6));

    /** Types that every database has in some form. */
    static final List<DataType> PORTABLE = List.of(
            Types.smallint(),
            Types.integer(),
            Types.bigint(),
            Types.decimal(10, 2),
            Types.real(),
            Types.doublePrecision(),
            Types.bool(),
            Types.character(3),
            Types.varchar(20),
            Types.varchar(255),
            Types.text(),
            Types.blob(),
            Types.date(),
            Types.timestamp(6));

    private static final List<DataType> OTHERS = List.of(
            Types.tinyint(),
            Types.decimal(),
            Types.varchar(),
            Types.binary(16),
            Types.varbinary(),
            Types.varbinary(64),
            Types.clob(),
            Types.time(),
            Types.time(3),
            Types.timeWithZone(),
            Types.timeWithZone(0),
            Types.timestamp(),
            Types.timestampWithZone(),
            Types.timestampWithZone(3),
            Types.uuid(),
            Types.json(),
            Types.enumeration("NEW", "PAID", "it's"),
            Types.array(Types.varchar(20)),
            Types.array(Types.bigint()),
            Types.interval(),
            Types.interval(3),
            Types.interval("year to month"),
            Types.nativeType("tsvector"));

    private TypeArbitraries() {}

    /** Each kind of type, with ordinary arguments. */
    public static Arbitrary<DataType> usual() {
        return Arbitraries.oneOf(Arbitraries.of(PORTABLE), Arbitraries.of(OTHERS));
    }

    /** Types that every database has in some form. */
    public static Arbitrary<DataType> portable() {
        return Arbitraries.of(PORTABLE);
    }

    /** Each kind of type with any arguments: to be written and read, not to be executed. */
    public static Arbitrary<DataType> any() {
        return Arbitraries.lazyOf(
                TypeArbitraries::usual, TypeArbitraries::withArguments, () -> any().map(Types::array));
    }

    private static Arbitrary<DataType> withArguments() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 70_000);
        return Arbitraries.oneOf(
                numbers.tuple2().map(both -> Types.decimal(both.get1(), both.get2())),
                numbers.map(Types::character),
                numbers.map(Types::varchar),
                numbers.map(Types::binary),
                numbers.map(Types::timestamp),
                Arbitraries.of(Size.class).map(Types::text),
                Arbitraries.of(Size.class).map(Types::blob),
                NameArbitraries.texts().list().ofMaxSize(3).map(DataType.Enumeration::new),
                NameArbitraries.objectNames().map(DataType.EnumReference::new),
                NameArbitraries.texts().map(fields -> Types.interval(fields, 3)),
                NameArbitraries.texts().map(Types::interval),
                NameArbitraries.texts().map(Types::nativeType));
    }
}
