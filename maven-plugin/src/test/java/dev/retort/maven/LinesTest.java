// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final List<String> passedOn = new ArrayList<>();
    private final PrintWriter writer = new PrintWriter(new Lines(passedOn::add), true);

    @Test
    void a_question_is_passed_on_before_its_answer() {
        writer.println("this loses data");
        writer.print("Go on? [y/N] ");
        assertThat(passedOn).containsExactly("this loses data");

        writer.flush();
        assertThat(passedOn).containsExactly("this loses data", "Go on? [y/N] ");

        writer.println("done");
        writer.println();
        writer.close();
        assertThat(passedOn).containsExactly("this loses data", "Go on? [y/N] ", "done", "");
    }

    @Test
    void what_has_no_end_of_line_is_passed_on_at_the_end() {
        writer.print("the last line");
        writer.close();

        assertThat(passedOn).containsExactly("the last line");
    }
}
