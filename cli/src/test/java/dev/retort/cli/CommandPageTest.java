// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.Goldens;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all verbs, docs/commands.md, is what the command line says of itself. */
class CommandPageTest {

    private static final Path DOCS =
            Path.of(String.valueOf(System.getProperty("retort.root"))).resolve("docs");

    private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z]+)(?:, [a-z]+)?  ");

    private static final String HEAD =
            """
            # Commands

            <!-- written by the tests of the command line: -Dtest=CommandPageTest -Dretort.update-goldens=true -->

            Each verb but `demo` and `completion` is a goal of the Maven plugin, too: `mvn retort:upgrade`; `mvn retort:help -Dgoal=upgrade` explains it.
            The options of every verb come first.

            """;

    @TempDir
    private Path folder;

    @Test
    void the_page_says_what_help_says() {
        StringBuilder page = new StringBuilder(HEAD).append(block(help()));
        List<String> verbs = VERB.matcher(help().substring(help().indexOf("Verbs:")))
                .results()
                .map(verb -> verb.group(1))
                .toList();
        assertThat(verbs).contains("upgrade");
        for (String verb : verbs) {
            page.append("\n## ").append(verb).append("\n\n").append(block(help(verb)));
        }

        Goldens.in(DOCS).verify("commands.md", page.toString());
    }

    private static String block(String text) {
        Matcher end = Pattern.compile("\\s+$").matcher(text);
        return "```text\n" + end.replaceAll("") + "\n```\n";
    }

    private String help(String... verb) {
        String[] words = new String[verb.length + 1];
        words[0] = "help";
        System.arraycopy(verb, 0, words, 1, verb.length);
        return new Shell(folder).run(words).out();
    }
}
