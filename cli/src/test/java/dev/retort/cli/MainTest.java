// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void an_option_that_does_not_exist_is_wrong_use() {
        Shell.Result result = new Shell(folder).run("init", "--frobnicate");

        assertThat(result)
                .isEqualTo(
                        Shell.Result.failed(
                                2,
                                """
                        retort: unknown option: '--frobnicate'
                        "retort help init" explains it
                        """));
    }

    @Test
    void a_verb_that_does_not_exist_is_wrong_use_and_the_nearest_one_is_named() {
        Shell.Result result = new Shell(folder).run("chekc");

        assertThat(result)
                .isEqualTo(
                        Shell.Result.failed(
                                2,
                                """
                        retort: there is no verb 'chekc'
                        did you mean check?
                        "retort help" explains what there is
                        """));
    }

    @Test
    void a_failure_is_an_object_for_a_program_and_a_sentence_for_people() {
        Shell.Result result = new Shell(folder).run("init", "--json", "--url", "x");

        String sentence =
                "retort.url takes a JDBC URL, or postgresql://user:password@host:port/database, mysql://…, mariadb://…, sqlite:///file"
                        + " (from the command line)";
        assertThat(result)
                .isEqualTo(new Shell.Result(
                        2,
                        """
                        {
                          "error" : "%s",
                          "exitCode" : 2
                        }
                        """
                                .formatted(sentence),
                        "retort: " + sentence + "\n"));
    }

    @Test
    void a_stack_trace_is_shown_on_demand_only() {
        Shell.Result result = new Shell(folder).run("init", "--url", "x", "--stacktrace");

        assertThat(result.err())
                .startsWith("retort: retort.url takes a JDBC URL")
                .contains("\ndev.retort.setting.InvalidSetting: ", "\tat dev.retort.cli.Main.run(Main.java:");
    }

    @Test
    void colours_are_for_terminals() {
        Shell.Result result = new Shell(folder).inColour().run("init", "--url", "x");

        assertThat(result.err()).startsWith("\u001b[31mretort: \u001b[0mretort.url takes");
    }

    @Test
    void the_version_is_that_of_the_build() {
        Shell.Result result = new Shell(folder).run("--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .matches("retort \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\njava \\Q" + Runtime.version() + "\\E\n");
    }
}
