// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Hibernate;
import dev.retort.acceptance.entities.Project;
import dev.retort.run.OwnTables;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real projects, from an empty database to an applied migration, back, and there again, as a person does it. */
class WholeStoryTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> stories() {
        List<Project> projects = Stream.concat(
                        Stream.of(Project.keycloak("7.4"), Project.theatre("6.6")), Project.demo("7.4").stream())
                .toList();
        return DatabaseKind.selected().stream().flatMap(kind -> projects.stream()
                .filter(project -> !usesTypesThatSqliteLacks(project, kind))
                .map(project -> Arguments.of(project.on(kind), kind)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("stories")
    void there_and_back_and_there_again(Project project, DatabaseKind kind) throws IOException, SQLException {
        try (TestDatabase database = kind.create()) {
            SchemaDump empty = dump(database);
            ProjectFolder here = new ProjectFolder(folder);
            here.configure(project, database);

            assertThat(here.run("autogenerate", "-m", "everything")).contains("wrote ");
            here.run("upgrade");
            assertThat(here.run("check")).startsWith("up to date\n");
            assertThat(here.run("autogenerate", "-m", "again")).doesNotContain("wrote ");
            if (!kind.product().equals("sqlite")) {
                new Hibernate(project).validate(database);
            }
            SchemaDump full = dump(database);
            here.run("downgrade", "base");
            assertThat(dump(database)).isEqualTo(empty);
            here.run("upgrade");
            assertThat(dump(database)).isEqualTo(full);
        }
    }

    private static boolean usesTypesThatSqliteLacks(Project project, DatabaseKind kind) {
        return kind.product().equals("sqlite") && project.name().startsWith("theatre");
    }

    private static SchemaDump dump(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return SchemaDump.of(connection).without(OwnTables.NAMES.toArray(String[]::new));
        }
    }
}
