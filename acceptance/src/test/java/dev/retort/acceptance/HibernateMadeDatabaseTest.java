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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** On a database that Hibernate itself made of the entities nothing differs from the entities. */
class HibernateMadeDatabaseTest {

    static Stream<Arguments> projects() {
        return Stream.of("6.6", "7.4")
                .flatMap(hibernate -> Stream.concat(
                        Stream.of(Project.theatre(hibernate), Project.keycloak(hibernate)),
                        Project.demo(hibernate).stream()))
                .flatMap(project -> Stream.of("postgresql-14", "postgresql-18")
                        .map(kind -> Arguments.of(project, DatabaseKind.of(kind))));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("projects")
    void nothing_differs(Project project, DatabaseKind kind) throws SQLException {
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
            Difference difference =
                    new Differ(dialect, live.version()).diff(live.schema(), model.schema(), DiffOptions.defaults());

            assertThat(difference.upgrade().operations()).isEmpty();
            assertThat(difference.cannotTell()).isEmpty();
        }
    }
}
