// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.sqlite;

import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.Engine;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** SQLite, each database a file in the temporary folder. */
public final class DatabaseEngine implements Engine {

    private static final AtomicInteger CREATED = new AtomicInteger();

    @Override
    public String product() {
        return "sqlite";
    }

    @Override
    public List<String> versions() {
        return List.of("");
    }

    @Override
    public Set<Ability> abilities(String version) {
        return EnumSet.of(
                Ability.TRANSACTIONAL_DDL,
                Ability.PARTIAL_INDEXES,
                Ability.EXPRESSION_INDEXES,
                Ability.VIRTUAL_COLUMNS);
    }

    @Override
    public TestDatabase create(String version) {
        try {
            Path folder = Files.createTempDirectory("retort-sqlite");
            String name = "test_" + CREATED.incrementAndGet();
            Path file = folder.resolve(name + ".db");
            return new TestDatabase(
                    new DatabaseKind(product(), version), name, "jdbc:sqlite:" + file, "", () -> delete(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) { // the database and its journals
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean serves(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("SQLite");
    }

    @Override
    public SchemaDump dump(Connection connection) throws SQLException {
        return DatabaseDump.of(connection);
    }

    @Override
    public SortedMap<String, SortedSet<String>> columns(Connection connection) throws SQLException {
        SortedMap<String, SortedSet<String>> columns = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        select t.name, c.name
                        from sqlite_master t join pragma_table_xinfo(t.name) c
                        where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
                        """)) {
            while (rows.next()) {
                columns.computeIfAbsent(quote(rows.getString(1)), table -> new TreeSet<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    @Override
    public String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String asText(String column) {
        return "case typeof(%1$s) when 'blob' then 'x' || hex(%1$s) else cast(%1$s as text) end"
                .formatted(quote(column));
    }
}
