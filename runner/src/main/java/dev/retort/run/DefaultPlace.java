// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a connection looks for tables that are named without a schema. */
public record DefaultPlace(@Nullable String catalog, @Nullable String schema) {

    static DefaultPlace of(Connection connection) throws SQLException {
        return new DefaultPlace(connection.getCatalog(), connection.getSchema());
    }

    @Override
    public String toString() {
        if (schema != null) {
            return "schema " + schema;
        }
        return catalog == null ? "no schema" : "database " + catalog;
    }
}
