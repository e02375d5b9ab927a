// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The number of questions to a database does not depend on how much is in it. */
class QueryCountTest {

    private static final Map<String, Integer> COUNTS =
            Map.of("sqlite", 4, "postgresql", 11, "mysql", 11, "mariadb", 14);

    @DatabaseTest
    void the_number_of_queries_is_fixed(TestDatabase database) throws SQLException {
        createTables(database, 0, 1);
        List<String> forOne = queries(database);
        createTables(database, 1, 20);
        List<String> forMany = queries(database);

        assertThat(forMany).isEqualTo(forOne).hasSize(COUNTS.getOrDefault(database.product(), 0));
    }

    private static void createTables(TestDatabase database, int from, int to) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (int i = from; i < to; i++) {
            statements.add(
                    """
                    create table t%d (
                        id integer primary key, a varchar(10) default 'x' check (a <> ''), p integer references t%d (id),
                        constraint uq%d unique (a, p)
                    )
                    """
                            .formatted(i, i / 2, i));
            statements.add("create index ix%d on t%d (p, a desc)".formatted(i, i));
            statements.add("create view v%d as select * from t%d".formatted(i, i));
        }
        database.execute(statements.toArray(String[]::new));
    }

    private static List<String> queries(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            CountedQueries counted = new CountedQueries();
            Live.of(counted.watch(connection), IntrospectionOptions.defaults());
            return counted.asked();
        }
    }
}
