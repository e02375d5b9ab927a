// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.arbitrary.TypeArbitraries;
import dev.retort.schema.DataType;
import dev.retort.schema.Types;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeNotationTest {

    @Property(tries = 500)
    void every_type_that_is_written_is_read_back(@ForAll("types") DataType type) {
        assertThat(TypeNotation.parse(TypeExpressions.of(type))).isEqualTo(type);
    }

    @Test
    void a_person_may_write_less() {
        assertThat(TypeNotation.parse("bigint")).isEqualTo(Types.bigint());
        assertThat(TypeNotation.parse(" array( varchar(20) ) ")).isEqualTo(Types.array(Types.varchar(20)));
        assertThat(TypeNotation.parse("enumeration('NEW','PAID')")).isEqualTo(Types.enumeration("NEW", "PAID"));
        assertThat(TypeNotation.parse("text(LONG)")).isEqualTo(Types.text(DataType.Size.LONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^|it is empty",
                "varchar(|it ends too early",
                "varchar(20|a parenthesis is not closed",
                "varchar(20)) |it should end before )",
                "(20)|a type begins with a name, not with (",
                "varchar(99999999999)|99999999999 is no whole number that fits",
                "nativeType('x)|a string is not closed",
                "decimal(10)|write decimal() or decimal(number, number)",
                "text(HUGE)|there is no type HUGE; there are array, bigint, ",
                "varchar(;)|there should be a number, a string or a type in the place of ;",
            })
    void what_is_no_type_is_refused(String text, String reason) {
        assertThatThrownBy(() -> TypeNotation.parse(text))
                .isInstanceOf(UnreadableType.class)
                .hasMessageStartingWith("cannot read type " + text + ": " + reason);
    }

    @Provide
    Arbitrary<DataType> types() {
        return TypeArbitraries.any();
    }
}
