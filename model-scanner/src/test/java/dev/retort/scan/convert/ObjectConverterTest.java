// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.convert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.operation.Operation.BulkInsert;
import dev.retort.scan.mapping.MappedAuxiliary;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectConverterTest {

    private static final Table NUMBERS =
            Table.of("numbers", Column.column("name", Types.varchar(255)), Column.column("next_val", Types.bigint()));

    private final ProblemList problems = new ProblemList(List.of());
    private final ObjectConverter converter = new ObjectConverter(problems);

    @Test
    void enum_types_are_read_and_other_objects_reported() {
        List<EnumType> types = converter.enumTypes(List.of(
                new MappedAuxiliary("Mood", List.of("create type Mood as enum ('CALM','it''s')")),
                new MappedAuxiliary("q", List.of("create type shop.\"Odd Name\" as enum ('A')")),
                new MappedAuxiliary(
                        "trg", List.of("create trigger trg after insert on t", "create type p as (x int)"))));

        assertThat(types)
                .containsExactly(
                        new EnumType(ObjectName.of("Mood"), List.of("CALM", "it's")),
                        new EnumType(new ObjectName("shop", "`Odd Name`"), List.of("A")));
        assertThat(problems.all())
                .containsExactly(
                        Problem.unmanaged(
                                null,
                                "Hibernate would run \"create trigger trg after insert on t\", which Retort leaves out"),
                        Problem.unmanaged(
                                null, "Hibernate would run \"create type p as (x int)\", which Retort leaves out"));
    }

    @Test
    void rows_are_read_with_and_without_columns() {
        assertThat(converter.row(NUMBERS, "insert into numbers values ( 'it''s' , 1 )"))
                .contains(new BulkInsert(
                        ObjectName.of("numbers"), List.of("name", "next_val"), List.of(List.of("it's", 1L))));
        assertThat(converter.row(NUMBERS, "insert into shop.numbers(next_val, \"name\") values (-5, null)"))
                .contains(new BulkInsert(
                        ObjectName.of("numbers"), List.of("next_val", "`name`"), List.of(Arrays.asList(-5L, null))));
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void rows_that_cannot_be_read_are_reported() {
        assertThat(converter.row(NUMBERS, "insert into numbers select 'a', 1")).isEmpty();
        assertThat(converter.row(NUMBERS, "insert into numbers values (1)")).isEmpty();

        assertThat(problems.all())
                .containsExactly(
                        Problem.unreadable(
                                null,
                                "table numbers needs the rows of \"insert into numbers select 'a', 1\", which cannot be"
                                        + " read"),
                        Problem.unreadable(
                                null,
                                "table numbers needs the rows of \"insert into numbers values (1)\", which cannot be"
                                        + " read"));
    }
}
