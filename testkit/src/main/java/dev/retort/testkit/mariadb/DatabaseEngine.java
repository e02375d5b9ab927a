// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mariadb;

import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.Engine;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.mysql.DatabaseDump;
import dev.retort.testkit.server.ClientPrograms;
import dev.retort.testkit.server.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;

/** MariaDB, each database one of the server that this JVM has of the version. Tests run on it only where it is named. */
public final class DatabaseEngine implements Engine {

    private static final AtomicInteger CREATED = new AtomicInteger();

    @Override
    public String product() {
        return "mariadb";
    }

    @Override
    public Optional<String> ancestor() {
        return Optional.of("mysql");
    }

    @Override
    public List<String> versions() {
        return List.of();
    }

    @Override
    public Set<Ability> abilities(String version) {
        return EnumSet.of(
                Ability.ALTER_COLUMN,
                Ability.ALTER_CONSTRAINTS,
                Ability.SEQUENCES,
                Ability.COMMENTS,
                Ability.VIRTUAL_COLUMNS,
                Ability.CONCURRENT_WRITERS);
    }

    @Override
    public TestDatabase create(String version) {
        DatabaseRecipe recipe = new DatabaseRecipe(version);
        TestServer server = TestServer.shared(recipe);
        String name = "test_" + CREATED.incrementAndGet();
        server.execute(recipe, "create database " + name);
        return new TestDatabase(
                new DatabaseKind(product(), version),
                name,
                DatabaseRecipe.url(server.host(), server.port(), name),
                recipe.adminUser(),
                () -> server.execute(recipe, "drop database " + name));
    }

    @Override
    public List<Path> programs(String version) {
        return ClientPrograms.of(new DatabaseRecipe(version));
    }

    @Override
    public boolean serves(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB"); // whichever driver it is
    }

    @Override
    public SchemaDump dump(Connection connection) throws SQLException {
        return DatabaseDump.of(connection);
    }

    @Override
    public SortedMap<String, SortedSet<String>> columns(Connection connection) throws SQLException {
        return DatabaseDump.columns(connection);
    }

    @Override
    public String quote(String name) {
        return DatabaseDump.quoted(name);
    }

    @Override
    public String asText(String column) {
        return "hex(cast(" + quote(column) + " as binary))";
    }
}
