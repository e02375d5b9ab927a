// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The file in which a connection's database is kept; one in memory, or a temporary one, has none. */
final class DatabaseFile {

    private static final String FILE = "select file from pragma_database_list where name = 'main'";

    private final Connection connection;

    DatabaseFile(Connection connection) {
        this.connection = connection;
    }

    boolean exists() throws SQLException {
        return path().isPresent();
    }

    Optional<Path> path() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FILE)) {
            String file = row.next() ? row.getString(1) : null;
            return file == null || file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
        }
    }
}
