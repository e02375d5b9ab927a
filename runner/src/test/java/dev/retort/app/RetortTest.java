// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.app.RevisionStatus.State;
import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiled migrations are those of db.migrations. */
class RetortTest {

    @TempDir
    private Path folder;

    @Test
    void one_line_does_it() {
        String url = "jdbc:sqlite:" + folder.resolve("shop.db");
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(url);

            assertThat(Retort.pending(database)).extracting(RevisionNode::id).containsExactly("f1");
            assertThat(Retort.migrate(url).done()).hasSize(1);
            assertThat(Retort.migrate(database).done()).isEmpty();
            assertThat(Retort.current(database)).extracting(AppliedRevision::id).containsExactly("f1");
            assertThat(Retort.history(database))
                    .extracting(RevisionStatus::state)
                    .containsExactly(State.CURRENT);
            assertThat(Retort.validate(database))
                    .isEqualTo(new Validation(1, List.of("f1"), List.of(), List.of(), List.of()));
            assertThat(Retort.rollback(database, 1).current()).isEmpty();
            assertThatThrownBy(() -> Retort.rollback(database, 0))
                    .hasMessage("a rollback takes one migration back or more, and not 0");
        }
    }

    @Test
    void what_the_environment_forbids_is_not_done() throws IOException, InterruptedException {
        ProcessBuilder elsewhere = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RetortTest.class.getName(),
                        "jdbc:sqlite:" + folder.resolve("prod.db"))
                .redirectErrorStream(true);
        elsewhere.environment().put("RETORT_ENV", "prod");

        Process process = elsewhere.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("dev.retort.run.ConfirmationNeeded: this takes back f1 (first tables) in prod, and nobody has"
                        + " agreed");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    /** The process of another environment. */
    public static void main(String[] arguments) {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(arguments[0]);
            Retort.migrate(database);
            Retort.rollback(database, 1);
        }
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> Retort.migrate((HikariDataSource) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("dataSource");
        try (HikariDataSource database = new HikariDataSource()) {
            assertThatThrownBy(() -> MigrationManager.of(database, null)).hasMessage("options");
            MigrationManager manager = MigrationManager.of(database);
            assertThatThrownBy(() -> manager.upgrade(null)).hasMessage("target");
            assertThatThrownBy(() -> manager.downgrade(null)).hasMessage("target");
            assertThatThrownBy(() -> Startup.of(database, ManagerOptions.defaults(), null))
                    .hasMessage("options");
        }
    }
}
