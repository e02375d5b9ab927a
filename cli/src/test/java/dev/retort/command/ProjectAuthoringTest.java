// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.AuthoredMigration;
import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.app.MigrationSources;
import dev.retort.run.ConnectionSource;
import dev.retort.run.MigrationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs write migrations: the tools are on the class path of this test. */
class ProjectAuthoringTest {

    @TempDir
    private Path folder;

    @Test
    void an_empty_migration_and_one_of_a_template_are_written_one_after_the_other() throws IOException {
        MigrationSources sources = new MigrationSources(folder.resolve("migrations"), "db.migrations");
        Files.createDirectories(sources.folder());

        AuthoredMigration first = manager(sources).create(sources, "to be filled by hand");
        AuthoredMigration second = manager(sources)
                .template(sources, "add_column", Map.of("table", "users", "column", "email", "type", "varchar(255)"));

        assertThat(first.file()).exists();
        assertThat(second.source())
                .contains("after = \"" + first.revision() + "\"")
                .contains("op.addColumn(\"users\"");
        assertThat(manager(sources).migrations().graph().heads()).containsExactly(second.revision());
        assertThatThrownBy(() -> manager(sources).template(sources, "add_column", Map.of("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no template takes \"colour\"; options are ");
    }

    private MigrationManager manager(MigrationSources sources) {
        return MigrationManager.of(
                ConnectionSource.of("jdbc:sqlite:" + folder.resolve("shop.db"), null, null),
                ManagerOptions.defaults()
                        .withMigrations(MigrationSource.sources(sources.folder(), folder.resolve("cache"))));
    }
}
