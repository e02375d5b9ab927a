// SPDX-License-Identifier: Apache-2.0
package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The shop as it is deployed: one jar, its migrations and libraries inside. */
@EnabledIfSystemProperty(named = "shop.jar", matches = ".+")
class ShopJarIT {

    @TempDir
    private Path folder;

    @Test
    void the_jar_finds_its_migrations() throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        Process shop = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("shop.jar"),
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:sqlite:" + folder.resolve("shop.db"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            for (int i = 0;
                    i < 600 && shop.isAlive() && !Files.readString(log).contains("Started ShopApplication");
                    i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            shop.destroy();
            shop.waitFor();
        }

        assertThat(Files.readString(log))
                .contains("Started ShopApplication")
                .contains("applied 1c8d0a5e7b21 (first tables, ")
                .contains("the database is at 5f02b9c4e813, 0 pending, healthy");
    }
}
