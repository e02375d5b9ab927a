// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.app.ManagerOptions;
import dev.retort.app.Startup;
import dev.retort.app.StartupOptions;
import dev.retort.app.StartupOptions.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RetortEndpointTest {

    @TempDir
    private Path folder;

    @Test
    void migrations_that_cannot_be_used_are_a_complaint() {
        Startup startup = startup(ManagerOptions.defaults().withMigrations(() -> {
            throw new IllegalStateException("unusable");
        }));
        startup.run();

        RetortEndpoint.Shown shown = new RetortEndpoint(startup).retort();

        assertThat(shown.healthy()).isFalse();
        assertThat(shown.complaints()).containsExactly("unusable");
        assertThat(shown.revisions()).isEmpty();
        assertThat(shown.lastRun()).isNotNull();
        assertThat(shown.lastRun().errors()).isEqualTo(List.of("unusable"));
    }

    @Test
    void a_history_that_cannot_be_read_is_a_complaint() throws SQLException {
        Startup startup = startup(ManagerOptions.defaults().withPackage("com.example.notes.migrations"));
        startup.run();
        assertThat(new RetortEndpoint(startup).retort().revisions()).hasSize(1);

        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table retort_history rename column revision to taken_away");
        }

        RetortEndpoint.Shown shown = new RetortEndpoint(startup).retort();
        assertThat(shown.healthy()).isFalse();
        assertThat(shown.complaints())
                .singleElement()
                .asString()
                .startsWith("the database failed while reading the table retort_history: ");
        assertThat(shown.revisions()).isEmpty();
    }

    private Startup startup(ManagerOptions options) {
        return Startup.of(
                new DriverManagerDataSource(url()),
                options,
                StartupOptions.defaults().withFailure(Failure.GO_ON));
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("notes.db");
    }
}
