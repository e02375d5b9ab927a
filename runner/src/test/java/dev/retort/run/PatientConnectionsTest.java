// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatientConnectionsTest {

    private final List<DatabaseUnreachable> waited = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void a_database_that_comes_up_later_is_waited_for() throws SQLException {
        Path home = folder.resolve("not/there/yet");
        ConnectionSource connections = ConnectionSource.of("jdbc:sqlite:" + home.resolve("shop.db"), null, null)
                .patient(Duration.ofMinutes(1), failure -> {
                    waited.add(failure);
                    assertThat(home.toFile().mkdirs()).isTrue();
                });

        try (Connection connection = connections.open()) {
            assertThat(connection.isValid(1)).isTrue();
        }

        assertThat(waited).hasSize(1);
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void a_login_that_is_refused_is_not_tried_again(TestDatabase database) {
        ConnectionSource connections = ConnectionSource.of(database.url(), "nobody_of_that_name", "wrong")
                .patient(Duration.ofMinutes(1), waited::add);

        assertThatThrownBy(connections::open).isInstanceOf(DatabaseUnreachable.class);

        assertThat(waited).isEmpty();
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void a_login_that_a_running_pool_is_refused_is_not_tried_again(TestDatabase database) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername("nobody_of_that_name");
            pool.setPassword("geheim");
            pool.setConnectionTimeout(500);
            pool.setInitializationFailTimeout(-1);
            ConnectionSource connections = ConnectionSource.of(pool).patient(Duration.ofMinutes(1), waited::add);

            assertThatThrownBy(connections::open)
                    .isInstanceOf(DatabaseUnreachable.class)
                    .hasMessageStartingWith("no connection to the application's data source (" + database.url() + "): ")
                    .hasMessageContaining("nobody_of_that_name")
                    .hasMessageNotContaining("geheim");
        }

        assertThat(waited).isEmpty();
    }

    @Test
    void a_host_that_is_not_there_is_named() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:postgresql://nowhere.invalid/shop?password=geheim");

            assertThatThrownBy(() -> ConnectionSource.of(pool).open())
                    .isInstanceOf(DatabaseUnreachable.class)
                    .hasMessage("no connection to the application's data source"
                            + " (jdbc:postgresql://nowhere.invalid/shop?password=***): The connection attempt failed."
                            + " (UnknownHostException: nowhere.invalid)");
        }
    }

    @Test
    void what_is_no_matter_of_time_is_not_waited_out() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:nosuch://db/shop");
            ConnectionSource connections = ConnectionSource.of(pool).patient(Duration.ofMinutes(1), waited::add);

            assertThatThrownBy(connections::open).isInstanceOf(DatabaseUnreachable.class);
        }
        ConnectionSource ofUrl =
                ConnectionSource.of("jdbc:nosuch://db/shop", null, null).patient(Duration.ofMinutes(1), waited::add);
        assertThatThrownBy(ofUrl::open).isInstanceOf(DatabaseUnreachable.class);

        assertThat(waited).isEmpty();
    }

    @Test
    void a_pool_that_gets_no_first_connection_is_unreachable() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl("jdbc:sqlite:" + folder.resolve("not/there/shop.db"));

            assertThatThrownBy(() -> ConnectionSource.of(pool).open())
                    .isInstanceOf(DatabaseUnreachable.class)
                    .hasMessage("no connection to the application's data source (jdbc:sqlite:"
                            + folder.resolve("not/there/shop.db")
                            + "): [SQLITE_CANTOPEN] Unable to open the database file (unable to open database file)");
        }
    }
}
