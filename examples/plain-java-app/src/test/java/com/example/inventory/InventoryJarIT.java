// SPDX-License-Identifier: Apache-2.0
package com.example.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is deployed: what it carries, and that it runs. */
@EnabledIfSystemProperty(named = "inventory.home", matches = ".+")
class InventoryJarIT {

    /** What the service itself asked for: drivers, a log, meters. */
    private static final List<String> OWN = List.of(
            "postgresql", "sqlite-jdbc", "checker-qual", "slf4j-jdk14", "micrometer-", "HdrHistogram", "LatencyUtils");

    private final Path home = Path.of(String.valueOf(System.getProperty("inventory.home")));

    @TempDir
    private Path folder;

    @Test
    void retort_brings_little_along() throws IOException {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            assertThat(jars.map(jar -> String.valueOf(jar.getFileName()))
                            .filter(name -> OWN.stream().noneMatch(name::startsWith))
                            .map(name -> name.replaceAll("-\\d.*", "")))
                    .containsExactlyInAnyOrder("retort-core", "retort-runner", "jspecify", "slf4j-api", "HikariCP");
        }
    }

    @Test
    void the_jars_run() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        home.resolve("lib") + "/*" + java.io.File.pathSeparator
                                + home.resolve(System.getProperty("inventory.jar")),
                        InventoryApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("DATABASE_URL", "sqlite:///" + folder.resolve("inventory.db"));
        command.environment().put("PORT", "0");
        Process inventory = command.start();
        try {
            for (int i = 0;
                    i < 300 && inventory.isAlive() && !Files.readString(log).contains("healthy");
                    i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            inventory.destroy();
            inventory.waitFor();
        }

        assertThat(Files.readString(log))
                .contains("applied 7d1e40b93ac2 (parts, ")
                .contains("the database is at 7d1e40b93ac2, 0 pending, healthy");
    }
}
