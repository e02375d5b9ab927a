// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** A database that is connected to for reading: what its server is, and what it has. */
public final class LiveDatabase implements AutoCloseable {

    private final Connection connection;
    private final String productName;
    private final String productVersion;
    private final Dialect dialect;

    private LiveDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        productName = connection.getMetaData().getDatabaseProductName();
        productVersion = connection.getMetaData().getDatabaseProductVersion();
        dialect = Dialects.installed().forProduct(productName, productVersion);
    }

    /** Connects; closing this closes the connection. */
    public static LiveDatabase open(Supplier<Connection> connections) {
        Connection connection = connections.get();
        try {
            return new LiveDatabase(connection);
        } catch (SQLException e) {
            throw closed(
                    connection, new IntrospectionFailed("the server does not say what it is: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            throw closed(connection, e);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    /** How the server introduces itself. */
    public String productName() {
        return productName;
    }

    /** The version in the server's own words. */
    public String productVersion() {
        return productVersion;
    }

    public ServerVersion version() {
        return dialect.version(productVersion);
    }

    /** What the database has. */
    public LiveSchema read(IntrospectionOptions options) {
        return Introspector.introspect(connection, dialect, options);
    }

    /** In a word, what of the database's own setting decides what it makes of a text; on most there is nothing. */
    public String setting() {
        try {
            return Introspector.readerFor(dialect).setting(connection);
        } catch (SQLException e) {
            throw new IntrospectionFailed("the setting of the database cannot be read: " + e.getMessage(), e);
        }
    }

    /** How much room the database takes, in bytes. */
    public long size() {
        try {
            return Introspector.readerFor(dialect).size(connection);
        } catch (SQLException e) {
            throw new IntrospectionFailed("the size of the database cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IntrospectionFailed("the connection cannot be closed: " + e.getMessage(), e);
        }
    }

    private static RuntimeException closed(Connection connection, RuntimeException failure) {
        try {
            connection.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }
}
