// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.postgresql;

import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.Engine;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import dev.retort.testkit.server.TestServer;
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

/** PostgreSQL, each database one of the server that this JVM has of the version. */
public final class DatabaseEngine implements Engine {

    private static final AtomicInteger CREATED = new AtomicInteger();

    @Override
    public String product() {
        return "postgresql";
    }

    @Override
    public List<String> versions() {
        return List.of("14", "18");
    }

    @Override
    public Set<Ability> abilities(String version) {
        Set<Ability> abilities = EnumSet.allOf(Ability.class);
        int major = Integer.parseInt(version);
        if (major < 15) {
            abilities.remove(Ability.NULLS_NOT_DISTINCT);
        }
        if (major < 18) {
            abilities.remove(Ability.VIRTUAL_COLUMNS);
        }
        return abilities;
    }

    @Override
    public TestDatabase create(String version) {
        DatabaseRecipe recipe = new DatabaseRecipe(version);
        TestServer server = TestServer.shared(recipe);
        String name = "test_" + CREATED.incrementAndGet();
        server.execute(recipe, "create database " + name + " template template0");
        return new TestDatabase(
                new DatabaseKind(product(), version),
                name,
                "jdbc:postgresql://%s:%d/%s".formatted(server.host(), server.port(), name),
                recipe.adminUser(),
                () -> server.execute(recipe, "drop database " + name + " with (force)"));
    }

    @Override
    public boolean serves(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
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
                        select format('%I.%I', n.nspname, c.relname), a.attname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                        """)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
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
        return "cast(" + quote(column) + " as text)";
    }
}
