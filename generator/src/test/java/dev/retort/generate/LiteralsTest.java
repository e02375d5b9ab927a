// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiteralsTest {

    @Test
    void letters_stay_readable() {
        assertThat(Literals.string("größe 日本語 😀 'x'")).isEqualTo("\"größe 日本語 😀 'x'\"");
    }

    @Test
    void what_ends_a_string_or_a_line_is_escaped() {
        assertThat(Literals.string("a\"b\\c\nd\re\tf")).isEqualTo("\"a\\\"b\\\\c\\nd\\re\\tf\"");
    }

    @Test
    void what_a_reader_cannot_see_is_escaped() {
        assertThat(Literals.string("\u202e\u200b\u00a0\ud83d\u0000\u2028"))
                .isEqualTo("\"\\u202e\\u200b\\u00a0\\ud83d\\u0000\\u2028\"");
    }

    @Test
    void sql_of_several_lines_is_a_text_block() {
        assertThat(Literals.sql("select 1\n\n  from t\n"))
                .isEqualTo("\"\"\"\n        select 1\n\n          from t\n        \"\"\"");
    }

    @Test
    void a_text_block_without_a_line_end_says_so() {
        assertThat(Literals.sql("select 1\nfrom t"))
                .isEqualTo("\"\"\"\n        select 1\n        from t\\\n        \"\"\"");
    }

    @Test
    void a_text_block_keeps_blanks_and_quotes() {
        assertThat(Literals.sql("a \n\"\"\"\"\n\\b\tc\n"))
                .isEqualTo("\"\"\"\n        a\\s\n        \\\"\\\"\\\"\"\n        \\\\b\\tc\n        \"\"\"");
    }

    @Test
    void sql_of_one_line_is_a_string() {
        assertThat(Literals.sql("select 1\n")).isEqualTo("\"select 1\\n\"");
    }
}
