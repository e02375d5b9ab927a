// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.testkit.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database's own client, called so that it reads a script from standard input and stops at the first error. */
public final class Client {

    private static final Map<String, String> PROGRAMS =
            Map.of("sqlite", "sqlite3", "postgresql", "psql", "mysql", "mysql", "mariadb", "mariadb");

    private Client() {}

    /** The command; nothing where the program is not to be had. */
    static Optional<List<String>> command(TestDatabase database) {
        return program(database, PROGRAMS.get(database.product()))
                .map(program -> Stream.concat(Stream.of(program.toString()), arguments(database))
                        .toList());
    }

    /** The program of this name, of those that belong to the database. */
    public static Optional<Path> program(TestDatabase database, String name) {
        return database.kind().programs().stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The folders of the programs that belong to the database, as {@code PATH} would have them. */
    public static String folders(TestDatabase database) {
        return database.kind().programs().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> arguments(TestDatabase database) {
        if (database.product().equals("sqlite")) {
            return Stream.of("-bail", database.url().substring("jdbc:sqlite:".length()));
        }
        ServerAddress address = ServerAddress.parse(database.url());
        if (database.product().equals("postgresql")) {
            return Stream.of(
                    "--no-psqlrc",
                    "--quiet",
                    "--set=ON_ERROR_STOP=1",
                    "--host=" + address.host(),
                    "--port=" + address.port(),
                    "--username=" + database.user(),
                    address.database());
        }
        return Stream.of(
                "--no-defaults",
                "--protocol=tcp",
                "--host=" + address.host(),
                "--port=" + address.port(),
                "--user=" + database.user(),
                address.database());
    }
}
