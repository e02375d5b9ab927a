// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.server.TestServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"14", "18"})
    void a_real_server_of_the_version_answers(String version) throws SQLException {
        PostgresqlRecipe recipe = new PostgresqlRecipe(version);

        TestServer server = TestServer.shared(recipe);

        try (var connection =
                        DriverManager.getConnection(recipe.adminUrl(server.host(), server.port()), "postgres", "");
                var answer = connection.createStatement().executeQuery("show server_version")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).startsWith(version + ".");
        }
    }
}
