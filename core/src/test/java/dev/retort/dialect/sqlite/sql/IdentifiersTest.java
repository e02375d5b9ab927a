// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    "a""b"  | a"b
                    `a``b`  | a`b
                    [a"b]   | a"b
                    'a''b'  | a'b
                    plain   | plain
                    a       | a
                    """)
    void four_ways_to_quote_come_off(String text, String name) {
        assertThat(Identifiers.unquote(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    old   | new_name | new_name
                    old   | new name | "new name"
                    old   | order    | "order"
                    "old" | new_name | "new_name"
                    `old` | a`b      | `a``b`
                    [old] | a b      | [a b]
                    [old] | a]b      | "a]b"
                    'old' | it's     | 'it''s'
                    """)
    void a_name_is_spelled_in_the_manner_of_another(String example, String name, String expected) {
        assertThat(Identifiers.spelledLike(example, name)).isEqualTo(expected);
    }

    @Test
    void names_differ_by_case_in_ASCII_only() {
        assertThat(Identifiers.same("Straße", "STRAßE")).isTrue();
        assertThat(Identifiers.same("Ärger", "ärger")).isFalse();
        assertThat(Identifiers.same("K", "\u212a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_1", "größe", "a$b", "A9"})
    void plain_names_need_no_quotes(String name) throws SQLException {
        assertThat(Identifiers.spelled(name)).isEqualTo(name);
        SqliteMemory.run("CREATE TABLE " + name + "(" + name + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a b", "a-b", "select", "Order", "a\"b", "key", "$a"})
    void other_names_are_quoted(String name) throws SQLException {
        String quoted = Identifiers.spelled(name);

        assertThat(quoted).startsWith("\"");
        SqliteMemory.run("CREATE TABLE t(" + quoted + ")");
    }
}
