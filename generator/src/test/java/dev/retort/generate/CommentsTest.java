// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {

    @Test
    void a_long_note_takes_several_lines() {
        assertThat(Comments.lines("word ".repeat(30)).lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("// word")
                .hasSizeLessThanOrEqualTo(Layout.METHOD_WIDTH));
    }

    @Test
    void the_compiler_finds_nothing_in_a_note() {
        assertThat(Comments.lines("C:\\users\r\nsecond line\u202e")).isEqualTo("// C:\\\\users\n// second line");
    }

    @Test
    void javadoc_finds_nothing_in_a_sentence() {
        assertThat(Comments.javadoc("@see <b> & */ {@link x} of ada@example.com"))
                .isEqualTo("&#64;see &lt;b&gt; &amp; *&#47; {&#64;link x} of ada@example.com");
    }
}
