// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceMigrationsTest {

    @TempDir
    private Path folder;

    @Test
    void sources_are_compiled_and_recorded() throws IOException {
        Path file = write("V1_AddUser.java", migration("V1_AddUser", "3f2a", "op.execute(Words.SQL);"));
        write("Words.java", "package db; final class Words { static final String SQL = \"select 1\"; }");

        List<LoadedMigration> migrations = load();

        assertThat(migrations)
                .extracting(LoadedMigration::revision)
                .containsExactly(new RevisionNode("3f2a", Set.of(), Set.of(), Set.of(), "say 3f2a", file.toString()));
        assertThat(Operations.ofUpgrade(migrations.get(0).migration()))
                .isEqualTo(new ChangeSet(List.of(new Operation.Execute("select 1", null))));
    }

    @Test
    void unchanged_sources_are_not_compiled_again() throws IOException {
        write("V1.java", migration("V1", "a1", ""));
        load();
        FileTime compiled = Files.getLastModifiedTime(state().get(0));

        load();

        assertThat(state()).hasSize(1);
        assertThat(Files.getLastModifiedTime(state().get(0))).isEqualTo(compiled);
    }

    @Test
    void changed_sources_are_compiled_again_and_old_states_forgotten() throws IOException {
        for (int i = 0; i < 8; i++) {
            write("V1.java", migration("V1", "a" + i, ""));

            assertThat(load())
                    .extracting(LoadedMigration::revision)
                    .extracting(RevisionNode::id)
                    .containsExactly("a" + i);
        }

        assertThat(state()).hasSize(5);
    }

    @Test
    void what_does_not_compile_is_shown_with_file_line_and_message() throws IOException {
        Path file = write("V1.java", migration("V1", "a1", "op.addColum();"));

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(CompilationFailed.class, failure -> assertThat(failure.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.file()).isEqualTo(file);
                            assertThat(problem.line()).isEqualTo(5);
                            assertThat(problem.message()).startsWith("cannot find symbol");
                        }))
                .hasMessageStartingWith("the migrations do not compile:\n" + file + ":5: cannot find symbol");
        assertThat(state()).isEmpty();
    }

    @Test
    void a_migration_without_a_revision_is_refused() throws IOException {
        write("V1.java", migration("V1", "a1", "").replace("@Revision(id = \"a1\", message = \"say a1\")", ""));

        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableMigration.class)
                .hasMessage("db.V1 is no usable migration: it has no @Revision that says its place in the history");
    }

    @Test
    void a_revision_that_is_no_migration_is_refused() throws IOException {
        write("V1.java", "package db; @dev.retort.migration.Revision(id = \"a1\") public class V1 { }");

        assertThatThrownBy(this::load)
                .isInstanceOf(UnusableMigration.class)
                .hasMessage(
                        "db.V1 is no usable migration: it has a @Revision, but is no class that implements Migration");
    }

    @Test
    void two_migrations_with_one_id_are_refused_with_their_files() throws IOException {
        Path first = write("V1.java", migration("V1", "a1", ""));
        Path second = write("V2.java", migration("V2", "a1", ""));

        assertThatThrownBy(() -> Migrations.load(this::load))
                .hasMessage("revision a1 is there more than once, in " + first + " and " + second
                        + "; give each migration an id of its own");
    }

    @Test
    void an_empty_folder_has_no_migrations_and_a_missing_one_is_an_error() {
        assertThat(load()).isEmpty();
        assertThatThrownBy(() -> MigrationSource.sources(folder.resolve("nowhere"), folder.resolve("cache"))
                        .load())
                .isInstanceOf(MigrationsUnreadable.class)
                .hasMessageContaining("nowhere: there is no such folder");
    }

    private List<LoadedMigration> load() {
        return MigrationSource.sources(sources(), folder.resolve("cache")).load();
    }

    private Path sources() {
        try {
            return Files.createDirectories(folder.resolve("migrations"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(sources().resolve(name), text);
    }

    private List<Path> state() throws IOException {
        try (Stream<Path> states = Files.list(folder.resolve("cache"))) {
            return states.sorted().toList();
        }
    }

    private static String migration(String name, String id, String upgrade) {
        return """
                package db;
                import dev.retort.migration.*;
                @Revision(id = "%s", message = "say %s")
                final class %s implements Migration {
                    public void upgrade(Operations op) { %s }
                }
                """
                .formatted(id, id, name, upgrade);
    }
}
