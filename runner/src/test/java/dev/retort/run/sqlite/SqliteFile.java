// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationEngine;
import dev.retort.run.Migrations;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.testkit.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A database file of one test, and the migrations run on it. */
final class SqliteFile implements AutoCloseable {

    private final Path directory;
    private final Connection connection;
    private final List<LoadedMigration> migrations = new ArrayList<>();
    private final List<String> preparation = new ArrayList<>();

    private SqliteFile(Path directory) throws SQLException {
        this.directory = directory;
        this.connection = DriverManager.getConnection(url());
    }

    static SqliteFile of(String... statements) throws SQLException, IOException {
        return new SqliteFile(TemporaryFolder.create("retort")).execute(statements);
    }

    /** Lets migrations run on connections on which these statements have been executed. */
    SqliteFile preparedBy(String... statements) {
        preparation.addAll(List.of(statements));
        return this;
    }

    String url() {
        return "jdbc:sqlite:" + directory.resolve("test.db");
    }

    private ConnectionSource connections() {
        ConnectionSource plain = ConnectionSource.of(url(), "", "");
        return new ConnectionSource() {
            @Override
            public Connection open() {
                Connection opened = plain.open();
                try (Statement statement = opened.createStatement()) {
                    for (String sql : preparation) {
                        statement.executeUpdate(sql);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return opened;
            }

            @Override
            public String description() {
                return plain.description();
            }
        };
    }

    Connection connection() {
        return connection;
    }

    SqliteFile execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        return this;
    }

    /** Runs a migration, as an application would. */
    void migrate(Consumer<Operations> code) {
        migrate(code, RunListener.SILENT);
    }

    void migrate(Consumer<Operations> code, RunListener listener) {
        migrate(new Upgrade(code), listener, RunOptions.defaults());
    }

    /** Runs a migration and gives what SQLite was told, but for the history. */
    List<String> statements(Consumer<Operations> code, RunOptions options) {
        return statementsOf(new Upgrade(code), options);
    }

    List<String> statementsOf(Migration migration, RunOptions options) {
        List<String> heard = new ArrayList<>();
        migrate(
                migration,
                new RunListener() {
                    @Override
                    public void executing(String sql) {
                        heard.add(sql);
                    }
                },
                options);
        return heard;
    }

    void migrateOn(ConnectionSource connections, Consumer<Operations> code) {
        migrate(connections, new Upgrade(code), RunListener.SILENT, RunOptions.defaults());
    }

    private void migrate(Migration migration, RunListener listener, RunOptions options) {
        migrate(connections(), migration, listener, options);
    }

    private void migrate(ConnectionSource connections, Migration migration, RunListener listener, RunOptions options) {
        String last = migrations.isEmpty() ? "" : "m" + migrations.size();
        RevisionNode node = new RevisionNode(
                "m" + (migrations.size() + 1),
                last.isEmpty() ? Set.of() : Set.of(last),
                Set.of(),
                Set.of(),
                "change",
                "Change.java");
        migrations.add(new LoadedMigration(node, migration));
        new MigrationEngine(connections, Migrations.load(() -> migrations), options, listener).upgrade("head");
    }

    /** The rows of a query, values with bars between them. */
    List<String> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    /** The text of everything that the schema has, but for the history, by name. */
    Map<String, String> schema() throws SQLException {
        Map<String, String> schema = new TreeMap<>();
        for (SchemaEntry entry : SchemaEntries.read(connection).entries()) {
            if (!entry.table().startsWith("retort_")) {
                schema.put(entry.name(), entry.sql());
            }
        }
        return schema;
    }

    String sqlOf(String name) throws SQLException {
        return String.valueOf(schema().get(name));
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private record Upgrade(Consumer<Operations> code) implements Migration {
        @Override
        public void upgrade(Operations op) {
            code.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            op.irreversible("no downgrade is written");
        }
    }
}
