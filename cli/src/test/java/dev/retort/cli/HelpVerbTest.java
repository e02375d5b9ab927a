// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.Goldens;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpVerbTest {

    private static final Goldens GOLDENS = Goldens.of(HelpVerbTest.class);

    @TempDir
    Path folder;

    @Test
    void all_verbs_are_listed() {
        Shell.Result result = new Shell(folder).run("help");

        GOLDENS.verify("retort.txt", result.out());
        assertThat(new Shell(folder).run("--help")).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "autogenerate",
                "create",
                "template",
                "merge",
                "plan",
                "upgrade",
                "downgrade",
                "current",
                "history",
                "heads",
                "branches",
                "pending",
                "status",
                "info",
                "show",
                "check",
                "diff",
                "validate",
                "stamp",
                "resolve",
                "backup",
                "restore",
                "reset",
                "demo",
                "completion"
            })
    void each_verb_is_explained(String verb) {
        Shell.Result result = new Shell(folder).run("help", verb);

        GOLDENS.verify(verb + ".txt", result.out());
        assertThat(new Shell(folder).run(verb, "--help")).isEqualTo(result);
    }

    @Test
    void a_verb_that_does_not_exist_is_wrong_use() {
        assertThat(new Shell(folder).run("help", "nix"))
                .isEqualTo(Shell.Result.failed(
                        2, "retort: there is no verb nix\n\"retort help\" explains what there is\n"));
    }

    @Test
    void without_a_verb_the_verbs_are_listed_and_it_is_wrong_use() {
        String help = new Shell(folder).run("help").out();

        assertThat(new Shell(folder).run()).isEqualTo(Shell.Result.failed(2, help));
    }

    @Test
    void shells_get_a_script_to_complete_by() {
        Shell.Result result = new Shell(folder).run("completion");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("autogenerate", "--rename-table", "complete -F _complete_retort");
    }
}
