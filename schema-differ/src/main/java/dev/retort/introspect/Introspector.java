// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ServiceLoader;

/** Reads what a database has. */
public final class Introspector {

    private Introspector() {}

    /**
     * Reads on the caller's connection, in the transaction that it is in, and neither commits nor closes.
     *
     * @throws IntrospectionFailed where the catalogue cannot be read in full
     */
    public static LiveSchema introspect(Connection connection, Dialect dialect, IntrospectionOptions options) {
        CatalogueReader reader = readerFor(dialect);
        try {
            return read(reader, connection, dialect, options);
        } catch (SQLException e) {
            throw new IntrospectionFailed("the catalogue of the database cannot be read: " + e.getMessage(), e);
        }
    }

    private static LiveSchema read(
            CatalogueReader reader, Connection connection, Dialect dialect, IntrospectionOptions options)
            throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        ServerVersion version = dialect.version(server.getDatabaseProductVersion());
        Scope scope = Scope.of(dialect, version, reader.defaultSchema(connection), options);
        Findings findings = new Findings();
        reader.read(connection, scope, findings);
        return new LiveSchema(
                findings.schema(),
                findings.columnSequences(),
                findings.unmanaged(),
                findings.cannotTell(),
                findings.tablesInAnyCase(),
                scope.defaultSchema(),
                server.getDatabaseProductName(),
                version);
    }

    static CatalogueReader readerFor(Dialect dialect) {
        return ServiceLoader.load(CatalogueReader.class, Introspector.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(reader -> reader.dialectId().equals(dialect.id()))
                .findFirst()
                .orElseThrow(() -> new IntrospectionFailed("nothing here can read a database of the dialect "
                        + dialect.id() + "; is its jar on the class path?"));
    }
}
