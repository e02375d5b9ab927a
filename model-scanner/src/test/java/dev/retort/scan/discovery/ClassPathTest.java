// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    private Path folder;

    @Test
    void entries_are_relative_to_the_base_and_a_star_stands_for_all_jars() throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        Files.createFile(lib.resolve("b.jar"));
        Files.createFile(lib.resolve("a.jar"));
        Files.createFile(lib.resolve("notes.txt"));

        ClassPath classPath = ClassPath.parse(
                String.join(File.pathSeparator, "build/../classes", " lib/* ", "", "/opt/x.jar"), folder);

        assertThat(classPath.entries())
                .containsExactly(
                        folder.resolve("classes"),
                        lib.resolve("a.jar"),
                        lib.resolve("b.jar"),
                        folder.resolve("/opt/x.jar"));
    }

    @Test
    void a_star_behind_a_directory_that_is_missing_is_refused() {
        assertThatThrownBy(() -> ClassPath.parse("lib/*", folder))
                .isInstanceOf(UnreadableClassPath.class)
                .hasMessage("on the class path of the model, " + folder.resolve("lib")
                        + " is no directory that can be read");
    }
}
