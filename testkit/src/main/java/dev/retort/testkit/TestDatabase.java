// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database that one test has for itself, empty at first and dropped when closed. */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseKind kind;
    private final String name;
    private final String url;
    private final String user;
    private final Dropping dropping;

    /** A database that exists; {@code dropping} is asked once, by {@link #close}. The password is empty. */
    public TestDatabase(DatabaseKind kind, String name, String url, String user, Dropping dropping) {
        this.kind = kind;
        this.name = name;
        this.url = url;
        this.user = user;
        this.dropping = dropping;
    }

    /** The product and version. */
    public DatabaseKind kind() {
        return kind;
    }

    /** The product, as in {@code postgresql}. */
    public String product() {
        return kind.product();
    }

    /** Whether the database can do this. */
    public boolean can(Ability ability) {
        return kind.abilities().contains(ability);
    }

    /** The database's name, unique in its server. */
    public String name() {
        return name;
    }

    /** The JDBC URL. */
    public String url() {
        return url;
    }

    /** The user, empty where the product knows none. */
    public String user() {
        return user;
    }

    /** The password, which is empty. */
    public String password() {
        return "";
    }

    /** The name so that SQL takes it to the letter. */
    public String quote(String identifier) {
        return Engines.of(product()).quote(identifier);
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password());
    }

    /** Runs the statements one after the other, each committed. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The rows of the query, values as text. */
    public List<List<@Nullable String>> rows(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** The schema as it is now, see {@link SchemaDump}. */
    public SchemaDump dump() throws SQLException {
        try (Connection connection = connect()) {
            return SchemaDump.of(connection);
        }
    }

    /** The rows as they are now. */
    public RowChecksums checksums() throws SQLException {
        try (Connection connection = connect()) {
            return RowChecksums.of(connection);
        }
    }

    @Override
    public void close() {
        dropping.drop();
    }

    @Override
    public String toString() {
        return kind.name();
    }

    /** Removes a database with whatever is in it and whoever is connected to it. */
    @FunctionalInterface
    public interface Dropping {
        /** Removes the database. */
        void drop();
    }
}
