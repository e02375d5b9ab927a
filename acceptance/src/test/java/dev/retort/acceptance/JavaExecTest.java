// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Project;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The call of {@code java} that a {@code JavaExec} task of Gradle makes, as docs/getting-started.md has it. */
class JavaExecTest {

    @TempDir
    private Path folder;

    @Test
    void the_class_path_of_the_entities_comes_as_a_variable() throws IOException, InterruptedException {
        Path lib = BuiltArtifacts.ROOT.resolve("cli/target/retort/lib");
        Assumptions.assumeTrue(
                Files.exists(lib.resolve("retort-cli-" + BuiltArtifacts.VERSION + ".jar")), "not packaged");
        Path log = folder.resolve("log");
        Project project = Project.keycloak("7.4");
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        lib + "/*",
                        "dev.retort.cli.Main",
                        "autogenerate",
                        "-m",
                        "first tables",
                        "--url",
                        "jdbc:sqlite:keycloak.db"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .put(
                        "RETORT_MODEL_CLASSPATH",
                        project.classPath().entries().stream()
                                .map(Path::toString)
                                .collect(Collectors.joining(File.pathSeparator)));
        command.environment().put("RETORT_MODEL_PACKAGES", project.packages());
        project.settings().forEach((key, value) -> command.environment()
                .put("RETORT_MODEL_" + key.replace('.', '_').toUpperCase(Locale.ROOT), value));

        int exitCode = command.start().waitFor();

        assertThat(exitCode).as(Files.readString(log)).isZero();
        try (Stream<Path> migrations = Files.list(folder.resolve("src/main/java/db/migrations"))) {
            assertThat(migrations).singleElement().asString().endsWith("_FirstTables.java");
        }
    }
}
