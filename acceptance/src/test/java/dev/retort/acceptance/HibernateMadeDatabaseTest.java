// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Hibernate;
import dev.retort.acceptance.entities.Project;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.Difference;
import dev.retort.operation.Operation;
import dev.retort.run.OwnTables;
import dev.retort.scan.ModelScanner;
import dev.retort.scan.ScanRequest;
import dev.retort.scan.ScanResult;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.schema.Schema;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.SchemaDump;
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

/** On a database that Hibernate itself made of the entities nothing differs from the entities, and what Retort makes is equal. */
@Execution(ExecutionMode.CONCURRENT)
class HibernateMadeDatabaseTest {

    private static final boolean ALL = Boolean.getBoolean("retort.exhaustive");

    private static final List<String> DOMAINS = List.of("userguide", "animal", "gambit", "helpdesk", "library");

    static Stream<Arguments> projects() {
        return DatabaseKind.selected().stream().flatMap(kind -> versions(kind)
                .flatMap(hibernate -> projects(hibernate, kind))
                .map(project -> Arguments.of(project.on(kind), kind)));
    }

    private static Stream<String> versions(DatabaseKind kind) {
        return ALL && kind.name().equals("postgresql-18") ? Stream.of("6.6", "7.1", "7.4") : Stream.of("6.6", "7.4");
    }

    private static Stream<Project> projects(String hibernate, DatabaseKind kind) {
        Stream<Project> always = Stream.concat(
                Stream.of(Project.theatre(hibernate), Project.keycloak(hibernate), Project.twice(hibernate)),
                kind.product().equals("sqlite") && !ALL ? Stream.empty() : demo(hibernate, kind));
        Stream<Project> keyed = Stream.of(Project.Keys.values()).map(keys -> Project.keyedBy(keys, hibernate));
        Stream<Project> domains = DOMAINS.stream().map(domain -> Project.domain(domain, hibernate));
        return ALL ? Stream.of(always, keyed, domains).flatMap(stream -> stream) : always;
    }

    /** The order of code points, which is called C on PostgreSQL. */
    private static Stream<Project> demo(String hibernate, DatabaseKind kind) {
        String collation =
                kind.names().contains("mysql") ? "utf8mb4_bin" : kind.product().equals("sqlite") ? "BINARY" : "C";
        return Project.demo(hibernate, text -> text.replace("\"C\"", "\"" + collation + "\"")).stream();
    }

    /** Hibernate's statements for SQLite leave foreign keys out, and unique keys but those of one column. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("projects")
    void nothing_differs_but_what_hibernate_leaves_out(Project project, DatabaseKind kind) throws SQLException {
        try (TestDatabase database = kind.create()) {
            new Hibernate(project).create(database);

            Workbench bench = new Workbench(database);
            Schema model = model(project, database);
            Difference difference = bench.watching(model).difference(model);

            assertThat(difference.upgrade().operations())
                    .allMatch(operation -> kind.product().equals("sqlite") && isLeftOut(operation));
            assertThat(difference.cannotTell()).isEmpty();
        }
    }

    /** An independent dump agrees, where Hibernate leaves nothing out. */
    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("projects")
    void what_retort_makes_is_what_hibernate_makes(Project project, DatabaseKind kind) throws SQLException {
        try (TestDatabase byHibernate = kind.create();
                TestDatabase byRetort = kind.create()) {
            new Hibernate(project).create(byHibernate);
            Schema model = model(project, byRetort);
            Workbench maker = new Workbench(byRetort).watching(model);
            maker.apply(maker.difference(model));
            if (kind.product().equals("sqlite")) {
                Workbench completer = new Workbench(byHibernate).watching(model);
                completer.apply(completer.difference(model));
            }

            assertThat(IntendedDifferences.between(dump(byHibernate), dump(byRetort)))
                    .isEmpty();
        }
    }

    static boolean isLeftOut(Operation operation) {
        return operation instanceof Operation.AddForeignKey
                || operation instanceof Operation.AddUnique
                || (operation instanceof Operation.CreateIndex creation
                        && creation.index().isUnique());
    }

    private static SchemaDump dump(TestDatabase database) throws SQLException {
        return database.dump().without(OwnTables.NAMES.toArray(String[]::new));
    }

    static Schema model(Project project, TestDatabase database) throws SQLException {
        Dialect dialect = Dialects.installed().byId(database.product());
        try (Connection connection = database.connect()) {
            ScanResult model = new ModelScanner(new ClassPath(List.of()))
                    .scan(ScanRequest.of(
                                    project.classPath(),
                                    dialect,
                                    connection.getMetaData().getDatabaseProductVersion())
                            .withEntities(project.selection())
                            .withSettings(project.settings()));
            assertThat(model.unreadable()).isEmpty();
            return model.schema();
        }
    }
}
