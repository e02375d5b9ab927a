// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What this build has packaged, as a repository for builds that use Retort as anybody would. */
final class BuiltArtifacts {

    static final Path ROOT = Path.of(System.getProperty("retort.root"));
    static final String VERSION = System.getProperty("retort.version");

    private final Path repository;

    private BuiltArtifacts(Path repository) {
        this.repository = repository;
    }

    /** Collects them in this folder; a test that asks for them is left out where only tests are run and nothing is packaged. */
    static BuiltArtifacts in(Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(jar("spring-boot-starter", "retort-spring-boot-starter")), "not packaged");
        List<String> collect = List.of(ROOT.resolve(".ci/local-repository").toString(), folder.toString());
        assertThat(run(collect)).startsWith("0\n");
        return new BuiltArtifacts(folder);
    }

    static Path jar(String module, String artifact) {
        return ROOT.resolve(module).resolve("target").resolve(artifact + "-" + VERSION + ".jar");
    }

    /** Runs Maven in a project; gives back what it printed, after the exit code. */
    String maven(Path project, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ROOT.resolve("mvnw").toString(), "-B", "-ntp", "-Dstyle.color=never", "-f", project.toString()));
        command.add("-Dmaven.repo.local=" + project.resolve("target/m2"));
        command.add("-Dmaven.repo.local.tail=" + repository + "," + System.getProperty("retort.maven.repository"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** The exit code, then what the command printed. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        Path log = TemporaryFolder.create("retort-log").resolve("log");
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return exitCode + "\n" + Files.readString(log);
    }
}
