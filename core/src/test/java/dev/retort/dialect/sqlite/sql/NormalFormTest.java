// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    Total>0                                  | total > 0
                    ((total  >  0))                          | total > 0
                    (a) > (b)                                | (a) > (b)
                    /* why */ a -- note                      | a
                    "status" in('A' ,'B')                    | status IN ('A', 'B')
                    [Status] == `status`                     | status = status
                    a != 1 and b Is Not null                 | a <> 1 AND b IS NOT NULL
                    LENGTH( t . "name" )<10                  | length(t.name) < 10
                    x'aB' <> 0XFF                            | x'AB' <> 0xff
                    key > "key"                              | "key" > "key"
                    "order"=1                                | "order" = 1
                    case when a then B end                   | CASE WHEN a THEN b END
                    cast(A as VARCHAR(10)) collate NOCASE    | CAST(a AS varchar(10)) COLLATE nocase
                    replace(a, 'X', 'Y') like 'Z%'           | replace(a, 'X', 'Y') LIKE 'Z%'
                    current_timestamp                        | CURRENT_TIMESTAMP
                    a not like(b)                            | a NOT LIKE (b)
                    """)
    void layout_goes_and_meaning_stays(String expression, String expected) {
        assertThat(NormalForm.of(expression)).isEqualTo(expected);
    }

    @Test
    void a_string_keeps_its_case() {
        assertThat(NormalForm.of("a = 'X'")).isNotEqualTo(NormalForm.of("a = 'x'"));
    }

    @Test
    void what_may_be_a_string_in_double_quotes_keeps_its_case_unless_it_is_a_column() {
        assertThat(NormalForm.of("\"Status\" = \"Paid\"")).isEqualTo("Status = Paid");
        assertThat(NormalForm.of("\"Status\" = \"Paid\"", "Status"::equals)).isEqualTo("status = Paid");
    }
}
