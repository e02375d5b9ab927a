// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerArtifactTest {

    private final ServerArtifact artifact = new ServerArtifact("org.acme", "server-linux", "1.", ".jar");

    @TempDir
    Path folder;

    @Test
    void the_newest_version_that_starts_with_the_prefix_is_taken() throws IOException {
        for (String name :
                new String[] {"server-linux-1.9.0", "server-linux-1.10.0", "server-linux-10.0", "server-2.0"}) {
            Files.createFile(folder.resolve(name + ".jar"));
        }
        Files.createFile(folder.resolve("server-linux-1.11.0.pom"));

        Path found = artifact.findIn(folder, folder.resolve("no-repository"));

        assertThat(found).isEqualTo(folder.resolve("server-linux-1.10.0.jar"));
        assertThat(artifact.nameOf(found)).isEqualTo("server-linux-1.10.0");
    }

    @Test
    void what_the_build_did_not_copy_may_be_in_the_repository() throws IOException {
        Path version = Files.createDirectories(folder.resolve("org/acme/server-linux/1.2.0"));
        Path jar = Files.createFile(version.resolve("server-linux-1.2.0.jar"));

        assertThat(artifact.findIn(folder.resolve("no-servers"), folder)).isEqualTo(jar);
    }

    @Test
    void what_is_nowhere_is_said_to_be_missing_with_the_places() {
        assertThatThrownBy(() -> artifact.findIn(folder.resolve("servers"), folder.resolve("repository")))
                .hasMessage(
                        "no file server-linux-1.*.jar in %1$s/servers or under %1$s/repository/org/acme/server-linux;"
                                + " fetch org.acme:server-linux with Maven",
                        folder);
    }
}
