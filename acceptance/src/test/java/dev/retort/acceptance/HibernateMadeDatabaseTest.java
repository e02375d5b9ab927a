// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Hibernate;
import dev.retort.acceptance.entities.Project;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.diff.Difference;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Introspector;
import dev.retort.introspect.LiveSchema;
import dev.retort.operation.Operation;
import dev.retort.scan.ModelScanner;
import dev.retort.scan.ScanRequest;
import dev.retort.scan.ScanResult;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On a database that Hibernate itself made of the entities nothing differs from the entities. */
@Execution(ExecutionMode.CONCURRENT)
class HibernateMadeDatabaseTest {

    private static final boolean ALL = Boolean.getBoolean("retort.exhaustive");

    static Stream<Arguments> projectsOnPostgresql() {
        return Stream.concat(
                onAll(Stream.of("6.6", "7.4"), "postgresql-14", "postgresql-18"),
                onAll(ALL ? Stream.of("7.1") : Stream.empty(), "postgresql-18"));
    }

    static Stream<Arguments> projectsOnSqlite() {
        return Stream.of("6.6", "7.4")
                .flatMap(hibernate -> Stream.of(
                        // a named enum type, an interval: Hibernate has no words for these on SQLite
                        Project.theatre(hibernate).without("Rehearsal", "Specimen"), Project.keycloak(hibernate)))
                .map(project -> Arguments.of(project, DatabaseKind.of("sqlite")));
    }

    static Stream<Arguments> projectsOnMysqlAndMariadb() {
        return DatabaseKind.selected().stream()
                .filter(kind -> kind.names().contains("mysql"))
                .flatMap(kind -> Stream.of("6.6", "7.4")
                        .flatMap(HibernateMadeDatabaseTest::projectsWithOtherCollation)
                        .map(project -> Arguments.of(project.on(kind), kind)));
    }

    /** The order of code points, which is called C elsewhere. */
    private static Stream<Project> projectsWithOtherCollation(String hibernate) {
        return Stream.concat(
                Stream.of(Project.theatre(hibernate), Project.keycloak(hibernate)),
                Project.demo(hibernate, text -> text.replace("\"C\"", "\"utf8mb4_bin\"")).stream());
    }

    private static Stream<Arguments> onAll(Stream<String> versions, String... databases) {
        return versions.flatMap(HibernateMadeDatabaseTest::projects)
                .flatMap(project -> Stream.of(databases).map(kind -> Arguments.of(project, DatabaseKind.of(kind))));
    }

    private static Stream<Project> projects(String hibernate) {
        return Stream.concat(
                Stream.of(Project.theatre(hibernate), Project.keycloak(hibernate)), Project.demo(hibernate).stream());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource({"projectsOnPostgresql", "projectsOnMysqlAndMariadb"})
    void nothing_differs(Project project, DatabaseKind kind) throws SQLException {
        Difference difference = difference(project, kind);

        assertThat(difference.upgrade().operations()).isEmpty();
        assertThat(difference.cannotTell()).isEmpty();
    }

    /** Hibernate's statements for SQLite leave foreign keys out, and unique keys but those of one column. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("projectsOnSqlite")
    void only_what_hibernate_leaves_out_differs(Project project, DatabaseKind kind) throws SQLException {
        Difference difference = difference(project, kind);

        assertThat(difference.upgrade().operations()).allMatch(HibernateMadeDatabaseTest::isLeftOut);
        assertThat(difference.cannotTell()).isEmpty();
    }

    private static boolean isLeftOut(Operation operation) {
        return operation instanceof Operation.AddForeignKey
                || operation instanceof Operation.AddUnique
                || (operation instanceof Operation.CreateIndex creation
                        && creation.index().isUnique());
    }

    private static Difference difference(Project project, DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.create();
                Connection connection = database.connect()) {
            new Hibernate(project).create(database);
            Dialect dialect = Dialects.installed().byId(database.product());
            ScanResult model = new ModelScanner(new ClassPath(List.of()))
                    .scan(ScanRequest.of(
                                    project.classPath(),
                                    dialect,
                                    connection.getMetaData().getDatabaseProductVersion())
                            .withEntities(project.selection())
                            .withSettings(project.settings()));
            LiveSchema live = Introspector.introspect(
                    connection,
                    dialect,
                    IntrospectionOptions.defaults().withSchemas(model.schema().namespaces()));
            return new Differ(dialect, live.version()).diff(live.schema(), model.schema(), DiffOptions.defaults());
        }
    }
}
