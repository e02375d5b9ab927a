// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads test databases. */
public final class Live {

    private Live() {}

    /** All that is in the database's default schema and in these others. */
    public static LiveSchema of(TestDatabase database, String... schemas) throws SQLException {
        return of(database, IntrospectionOptions.defaults().withSchemas(List.of(schemas)));
    }

    /** What is in the database. */
    public static LiveSchema of(TestDatabase database, IntrospectionOptions options) throws SQLException {
        try (Connection connection = database.connect()) {
            return of(connection, options);
        }
    }

    /** What is in the connection's database. */
    public static LiveSchema of(Connection connection, IntrospectionOptions options) throws SQLException {
        var server = connection.getMetaData();
        Dialect dialect =
                Dialects.installed().forProduct(server.getDatabaseProductName(), server.getDatabaseProductVersion());
        return Introspector.introspect(connection, dialect, options);
    }

    /** The schema after the statements ran in the empty database. */
    public static Schema after(TestDatabase database, String... statements) throws SQLException {
        database.execute(statements);
        return of(database).schema();
    }
}
