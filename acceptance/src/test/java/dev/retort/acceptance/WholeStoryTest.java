// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Hibernate;
import dev.retort.acceptance.entities.Project;
import dev.retort.cli.Main;
import dev.retort.cli.Surroundings;
import dev.retort.cli.Terminal;
import dev.retort.command.Installation;
import dev.retort.run.OwnTables;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real projects, from an empty database to an applied migration, back, and there again, as a person does it. */
class WholeStoryTest {

    private static final Path ROOT = Path.of(System.getProperty("retort.root"));

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
            configure(project, database);

            assertThat(run("autogenerate", "-m", "everything")).contains("wrote ");
            run("upgrade");
            assertThat(run("check")).startsWith("up to date\n");
            assertThat(run("autogenerate", "-m", "again")).doesNotContain("wrote ");
            if (!kind.product().equals("sqlite")) {
                new Hibernate(project).validate(database);
            }
            SchemaDump full = dump(database);
            run("downgrade", "base");
            assertThat(dump(database)).isEqualTo(empty);
            run("upgrade");
            assertThat(dump(database)).isEqualTo(full);
        }
    }

    private static boolean usesTypesThatSqliteLacks(Project project, DatabaseKind kind) {
        return kind.product().equals("sqlite") && project.name().startsWith("theatre");
    }

    private void configure(Project project, TestDatabase database) throws IOException {
        Files.createDirectories(folder.resolve("migrations/db/migrations"));
        String classPath = project.classPath().entries().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        StringBuilder settings = new StringBuilder();
        settings.append("retort.url=").append(database.url()).append('\n');
        settings.append("retort.user=").append(database.user()).append('\n');
        settings.append("retort.model.classpath=").append(classPath).append('\n');
        settings.append("retort.model.packages=").append(project.packages()).append('\n');
        settings.append("retort.migrations.dir=migrations\n");
        project.settings().forEach((name, value) -> settings.append("retort.model.")
                .append(name)
                .append('=')
                .append(value)
                .append('\n'));
        Files.writeString(folder.resolve("retort.properties"), settings);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), null, false);
        Installation installation =
                new Installation(ROOT.resolve("model-scanner/target/hibernate/7.4.1.Final"), folder.resolve("cache"));
        int exitCode = Main.run(
                new Surroundings(folder, Map.of(), terminal, installation, Clock.systemUTC(), new Random(7)),
                arguments);
        assertThat(exitCode).as("%s%n%s%n%s", List.of(arguments), out, err).isZero();
        return out.toString();
    }

    private static SchemaDump dump(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return SchemaDump.of(connection).without(OwnTables.NAMES.toArray(String[]::new));
        }
    }
}
