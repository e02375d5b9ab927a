// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ends a session of a server, as an administrator does. */
final class SessionKiller {

    private static final String OTHERS_ON_MYSQL =
            "select concat('kill ', id) from information_schema.processlist where db = database() and id <> connection_id()";

    private static final Map<String, String> OTHERS = Map.of(
            "postgresql",
            "select 'select pg_terminate_backend(' || pid || ')' from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'",
            "mysql",
            OTHERS_ON_MYSQL,
            "mariadb",
            OTHERS_ON_MYSQL);

    private SessionKiller() {}

    /** Kills one of the sessions in this database but its own; none where there is none. */
    static void killOne(TestDatabase database, Random random) throws SQLException {
        try (Connection connection = database.connect()) {
            List<String> killing = others(database, connection);
            if (!killing.isEmpty()) {
                execute(connection, killing.get(random.nextInt(killing.size())));
            }
        }
    }

    /** Kills all sessions in this database but this one. */
    static void killOthers(TestDatabase database, Connection connection) throws SQLException {
        for (String killing : others(database, connection)) {
            execute(connection, killing);
        }
    }

    private static List<String> others(TestDatabase database, Connection connection) throws SQLException {
        List<String> killing = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(OTHERS.getOrDefault(database.product(), "select 1 where 1 = 0"))) {
            while (row.next()) {
                killing.add(row.getString(1));
            }
        }
        return killing;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
