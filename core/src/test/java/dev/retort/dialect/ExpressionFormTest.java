// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "credit >= 0 | (credit >= (0)::numeric)",
                "status in ('A','B') | ((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))",
                "status not in ('A') | ((status)::text <> ALL (ARRAY['A'::text]))",
                "level between 0 and 1 | ((level >= 0) AND (level <= 1))",
                "a = 1 and b = 2 and c = 3 | (((a = 1) AND (b = 2)) AND (c = 3))",
                "lower(email) = email | (lower((email)::text) = (email)::text)",
                "a != 1 | a <> 1",
                "x is not null | (x IS NOT NULL)",
                "\"a\" > -1 | (a > '-1'::integer)",
                "case when a then 1 else 2 end > 0 | (CASE WHEN a THEN 1 ELSE 2 END > 0)",
                "price * (1 + tax) > 10 | ((price * ((1)::numeric + tax)) > (10)::numeric)",
            })
    void spellings_of_one_meaning_have_one_form(String author, String database) {
        assertThat(ExpressionForm.of(author)).isEqualTo(ExpressionForm.of(database));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a > 0 | a >= 0",
                "a in ('A') | a in ('A','B')",
                "a in ('a') | a in ('A')",
                "\"A\" > 0 | a > 0",
                "a::date = b | a = b",
                "(a + b) * c > 0 | a + b * c > 0",
                "not (a and b) | not a and b",
                "a = any(b) | a = all(b)",
                "x is null | x is not null",
            })
    void different_meanings_have_different_forms(String one, String other) {
        assertThat(ExpressionForm.of(one)).isNotEqualTo(ExpressionForm.of(other));
    }
}
