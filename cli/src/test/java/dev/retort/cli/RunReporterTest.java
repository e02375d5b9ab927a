// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.ObjectName;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What a person reads while migrations run. */
class RunReporterTest {

    private static final ObjectName ORDERS = ObjectName.of("orders");

    private final StringWriter text = new StringWriter();
    private final RunReporter reporter = new RunReporter(new Output(new PrintWriter(text), false), false);

    @Test
    void a_long_copy_says_at_each_tenth_how_far_it_is() {
        for (long rows = 60_000; rows < 1_200_000; rows += 60_000) {
            reporter.copied(ORDERS, rows, 1_200_000);
        }
        reporter.copied(ORDERS, 1_200_000, 1_200_000);

        assertThat(text.toString())
                .isEqualToNormalizingNewlines(
                        """
                          60,000 of 1,200,000 rows of orders copied (0 %)
                          120,000 of 1,200,000 rows of orders copied (10 %)
                          240,000 of 1,200,000 rows of orders copied (20 %)
                          360,000 of 1,200,000 rows of orders copied (30 %)
                          480,000 of 1,200,000 rows of orders copied (40 %)
                          600,000 of 1,200,000 rows of orders copied (50 %)
                          720,000 of 1,200,000 rows of orders copied (60 %)
                          840,000 of 1,200,000 rows of orders copied (70 %)
                          960,000 of 1,200,000 rows of orders copied (80 %)
                          1,080,000 of 1,200,000 rows of orders copied (90 %)
                          1,200,000 of 1,200,000 rows of orders copied (100 %)
                        """);
    }

    @Test
    void a_copy_that_is_done_at_once_says_nothing() {
        reporter.copied(ORDERS, 0, 0);
        reporter.copied(ORDERS, 7, 7);

        assertThat(text.toString()).isEmpty();
    }
}
