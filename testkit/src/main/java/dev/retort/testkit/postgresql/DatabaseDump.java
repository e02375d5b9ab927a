// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.postgresql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.retort.testkit.SchemaDump;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Dumps a PostgreSQL schema with the help of its own {@code pg_get_…def} functions. */
final class DatabaseDump {

    private DatabaseDump() {}

    static SchemaDump of(Connection connection) throws SQLException {
        SortedMap<String, SortedSet<String>> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query())) {
            while (rows.next()) {
                SortedSet<String> lines = objects.computeIfAbsent(rows.getString("object"), object -> new TreeSet<>());
                String line = rows.getString("line");
                if (line != null) {
                    lines.add(line);
                }
            }
        }
        return new SchemaDump(objects);
    }

    private static String query() {
        try (InputStream sql = requireNonNull(DatabaseDump.class.getResourceAsStream("dump.sql"))) {
            return new String(sql.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
