// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.introspect.Scratch;
import dev.retort.introspect.Values;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/** A schema in a transaction that is never committed: whatever happens to the process, nothing of it is left. */
public final class DatabaseScratch implements Scratch.Maker {

    @Override
    public String dialectId() {
        return "postgresql";
    }

    @Override
    public Scratch make(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Values session = Values.rows(
                            connection,
                            "select 'retort_twin_' || pg_backend_pid() as name, current_setting('search_path') as path")
                    .get(0);
            String name = session.required("name");
            String path = session.text("path");
            statement.execute("create schema " + name);
            statement.execute("set local search_path to " + name + (path == null || path.isBlank() ? "" : ", " + path));
            return new Place(connection);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private record Place(Connection connection) implements Scratch {

        @Override
        public void attempt(String sql) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
                connection.releaseSavepoint(before);
            } catch (SQLException e) {
                connection.rollback(before);
                throw e;
            }
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
        }
    }
}
