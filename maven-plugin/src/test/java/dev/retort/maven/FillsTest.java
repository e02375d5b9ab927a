// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FillsTest {

    @Test
    void commas_inside_of_a_value_do_not_divide_it() {
        assertThat(Fills.of(List.of(
                        "notes.state=coalesce('a'", " 'b')", "notes.\"rank\"=1", "app.tags.size = 'x", " y=z'")))
                .containsExactly("notes.state=coalesce('a', 'b')", "notes.\"rank\"=1", "app.tags.size = 'x, y=z'");
    }

    @Test
    void a_comparison_inside_of_a_value_is_no_other_value() {
        assertThat(Fills.of(List.of("notes.state=coalesce(null", " (tags.size=1))")))
                .containsExactly("notes.state=coalesce(null, (tags.size=1))");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Fills.of(List.of())).isEmpty();
    }
}
