// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.setting.InvalidSetting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    Path project;

    @Test
    void folders_jars_and_lists_become_paths_in_order() throws IOException {
        Files.createDirectories(project.resolve("target/my classes"));
        Files.createDirectories(project.resolve("lib"));
        Files.writeString(project.resolve("lib/b.jar"), "");
        Files.writeString(project.resolve("lib/a.jar"), "");
        Files.writeString(project.resolve("lib/notes.txt"), "");
        Files.writeString(project.resolve("one.jar"), "");
        Files.writeString(
                project.resolve("path.txt"), "one.jar" + File.pathSeparator + project.resolve("lib/b.jar") + "\n");

        ClassPath path = new ClassPath("target/my classes, lib/*,@path.txt", project, "here");

        assertThat(path.resolve())
                .containsExactly(
                        project.resolve("target/my classes"),
                        project.resolve("lib/a.jar"),
                        project.resolve("lib/b.jar"),
                        project.resolve("one.jar"),
                        project.resolve("lib/b.jar"));
    }

    @Test
    void a_part_with_a_comma_stands_in_quotes() throws IOException {
        Path classes = Files.createDirectories(project.resolve("ma, b/classes"));
        Path jar = Files.writeString(project.resolve("one.jar"), "");

        assertThat(ClassPath.written(List.of(jar, classes))).isEqualTo(jar + File.pathSeparator + '"' + classes + '"');
        assertThat(new ClassPath(ClassPath.written(List.of(jar, classes)), project, "here").resolve())
                .containsExactly(jar, classes);
        assertThat(new ClassPath(" \"ma, b/classes\" , one.jar", project, "here").resolve())
                .containsExactly(classes, jar);
    }

    @Test
    void a_part_that_does_not_exist_is_named() {
        ClassPath path = new ClassPath("target/classes", project, "retort.properties:3");

        assertThatThrownBy(path::resolve)
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("retort.model.classpath names " + project.resolve("target/classes")
                        + ", which does not exist; is the project built? (from retort.properties:3)");
    }
}
