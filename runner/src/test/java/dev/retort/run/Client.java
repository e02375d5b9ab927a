// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.testkit.TestDatabase;
import java.util.List;

/** How a database's own client is called, so that it reads a script from standard input and stops at the first error. */
final class Client {

    private Client() {}

    static List<String> command(TestDatabase database) {
        if (database.product().equals("sqlite")) {
            return List.of("/usr/bin/sqlite3", "-bail", database.url().substring("jdbc:sqlite:".length()));
        }
        ServerAddress address = ServerAddress.parse(database.url());
        if (database.product().equals("postgresql")) {
            return List.of(
                    "/usr/bin/psql",
                    "--no-psqlrc",
                    "--quiet",
                    "--set=ON_ERROR_STOP=1",
                    "--host=" + address.host(),
                    "--port=" + address.port(),
                    "--username=" + database.user(),
                    address.database());
        }
        return List.of(
                "/usr/bin/" + (database.product().equals("mariadb") ? "mariadb" : "mysql"),
                "--protocol=tcp",
                "--host=" + address.host(),
                "--port=" + address.port(),
                "--user=" + database.user(),
                address.database());
    }
}
