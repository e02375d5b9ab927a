// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.testkit.server.TestServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"14", "18"})
    void a_real_server_of_the_version_answers(String version) throws SQLException {
        DatabaseRecipe recipe = new DatabaseRecipe(version);

        TestServer server = TestServer.shared(recipe);

        try (var connection =
                        DriverManager.getConnection(recipe.adminUrl(server.host(), server.port()), "postgres", "");
                var answer = connection.createStatement().executeQuery("show server_version")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).startsWith(version + ".");
        }
    }

    @Test
    void a_closed_server_is_gone_with_its_data() throws SQLException {
        DatabaseRecipe recipe = new DatabaseRecipe("18");
        TestServer server = TestServer.start(recipe);
        Path data = ServerInItsOwnJvm.dataOf(server, recipe);
        assertThat(data).exists();

        server.close();

        assertThat(data.getParent()).doesNotExist();
        assertThatThrownBy(() -> ServerInItsOwnJvm.dataOf(server, recipe)).hasMessageContaining("refused");
    }

    @Test
    void a_killed_jvm_takes_its_server_along() throws Exception {
        ServerInItsOwnJvm jvm = ServerInItsOwnJvm.start();
        ProcessHandle server = jvm.server();

        jvm.kill();

        server.onExit().get(20, TimeUnit.SECONDS);
        assertThat(server.isAlive()).isFalse();
    }

    @Test
    void a_server_that_nobody_watches_any_more_is_cleared_by_the_next_start() throws Exception {
        ServerInItsOwnJvm jvm = ServerInItsOwnJvm.start();
        ProcessHandle server = jvm.server();
        jvm.killAllButServer();
        assertThat(server.isAlive()).isTrue();

        TestServer.start(new DatabaseRecipe("18")).close();

        server.onExit().get(20, TimeUnit.SECONDS);
        assertThat(jvm.data().getParent()).doesNotExist();
    }
}
