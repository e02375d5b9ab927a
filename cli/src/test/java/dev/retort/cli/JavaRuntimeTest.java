// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on the Java that the command runs on. */
class JavaRuntimeTest {

    @TempDir
    Path temporary;

    @Test
    void without_a_compiler_it_says_what_to_install() throws IOException, InterruptedException {
        Workshop workshop = Workshop.in(temporary);
        workshop.migration("V1", "id = \"a1\"", "");
        JavaProcess runtime = new JavaProcess(
                workshop.folder(), temporary.resolve("cache"), "--limit-modules", "java.se,jdk.unsupported,jdk.zipfs");

        JavaProcess.Result result = runtime.run("upgrade");

        assertThat(result)
                .isEqualTo(new JavaProcess.Result(
                        1,
                        "retort: the migrations in " + workshop.migrations()
                                + " are to be compiled, but this Java runtime (" + System.getProperty("java.home")
                                + ") has no compiler; run Retort with a JDK 17 or later (JAVA_HOME)\n"));
        assertThat(runtime.run("current")).isEqualTo(new JavaProcess.Result(0, "no revision is applied\n"));
    }

    @Test
    void letters_survive_a_locale_that_was_never_set() throws IOException, InterruptedException {
        Workshop workshop = Workshop.in(temporary);
        workshop.migration("V1", "id = \"a1\", message = \"Bücher — 書籍\"", "");
        JavaProcess runtime = new JavaProcess(
                workshop.folder(),
                temporary.resolve("cache"),
                "-Dfile.encoding=US-ASCII",
                "-Dsun.jnu.encoding=US-ASCII");

        assertThat(runtime.run("heads")).isEqualTo(new JavaProcess.Result(0, "a1  (head)  Bücher — 書籍\n"));
    }
}
