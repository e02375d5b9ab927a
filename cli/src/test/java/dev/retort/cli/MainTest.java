// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "autogenerate -m x --fill foo --json | value for option '--fill' (TABLE.COLUMN=SQL) should be in KEY=VALUE format but was foo",
                "--json | no verb is named",
                "restore --json | missing required parameter: 'FILE'",
                "chekc --json | there is no verb 'chekc'"
            })
    void wrong_use_is_an_object_too_wherever_it_is_asked_for(String arguments, String sentence) {
        Shell.Result result = new Shell(folder).run(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out())
                .isEqualTo(
                        """
                        {
                          "error" : "%s",
                          "exitCode" : 2
                        }
                        """
                                .formatted(sentence));
        assertThat(result.err()).startsWith("retort: " + sentence + "\n");
    }

    @Test
    void help_is_an_object_for_a_program() {
        Shell.Result result = new Shell(folder).run("--json", "help", "heads");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("{\n  \"text\" : \"")
                .contains("Usage: retort heads")
                .endsWith("\"\n}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "upgrade ", "diff "})
    void a_url_in_a_wrong_place_is_shown_without_its_password(String verb) {
        Shell shell = new Shell(folder);
        shell.run("init");

        Shell.Result result = shell.run((verb + "postgresql://u:secretpw@h/d --stacktrace").split(" "));

        assertThat(result.exitCode()).isPositive();
        assertThat(result.err()).contains("postgresql://u:***@h/d").doesNotContain("secretpw");
    }

    @Test
    void output_that_cannot_be_written_is_a_failure() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no device that is full");
        Shell shell = new Shell(folder);
        shell.run("init");

        assertThat(shell.writingTo(full).run("history"))
                .isEqualTo(Shell.Result.failed(
                        1, "retort: the output could not be written; is the disk full, or has its reader ended?\n"));
    }

    @Test
    void an_argument_whose_letters_were_lost_is_refused() {
        Shell.Result result = new Shell(folder).run("create", "gr\uFFFD\uFFFDe");

        assertThat(result)
                .isEqualTo(Shell.Result.failed(
                        2,
                        "retort: letters of the argument \"gr\uFFFD\uFFFDe\" were lost, because the locale has none but English"
                                + " ones; set LC_ALL=C.UTF-8\n"));
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
