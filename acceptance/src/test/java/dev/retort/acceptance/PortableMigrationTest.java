// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Project;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration that was generated on SQLite makes on other databases, too, what the entities want there. */
class PortableMigrationTest {

    @TempDir
    private Path folder;

    static Stream<Project> projects() {
        return Stream.concat(
                Stream.of(Project.Keys.values()).map(keys -> Project.keyedBy(keys, "7.4")),
                Stream.of(Project.keycloak("7.4"), Project.domain("helpdesk", "7.4")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void what_was_generated_on_sqlite_is_complete_elsewhere(Project project) throws IOException, SQLException {
        List<DatabaseKind> others = DatabaseKind.selected().stream()
                .filter(kind -> !kind.product().equals("sqlite"))
                .toList();
        try (TestDatabase home = DatabaseKind.of("sqlite").create()) {
            ProjectFolder here = new ProjectFolder(folder);
            here.configure(project, home, "retort.migrations.databases=sqlite, postgresql, mysql, mariadb");
            assertThat(here.run("autogenerate", "-m", "everything")).contains("wrote ");
            here.run("upgrade");
            assertThat(here.run("check")).startsWith("up to date\n");

            for (DatabaseKind kind : others) {
                try (TestDatabase database = kind.create()) {
                    here.configure(project, database);
                    here.run("upgrade");
                    assertThat(here.run("check")).as("check on %s", kind).startsWith("up to date\n");
                    here.run("downgrade", "base");
                }
            }
        }
    }
}
