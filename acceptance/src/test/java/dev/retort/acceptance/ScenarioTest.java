// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Project;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.run.OwnTables;
import dev.retort.scan.ModelScanner;
import dev.retort.scan.ScanRequest;
import dev.retort.scan.ScanResult;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.schema.Schema;
import dev.retort.testkit.Scenario;
import dev.retort.testkit.Scenarios;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Edits of entities, a folder of {@code scenarios} each: the migration that is written for it is the golden file, leads
 * there, keeps the rows, and leads back.
 *
 * <p>In a folder: entities in {@code before} and {@code after}; {@code rows.sql}, one statement a line;
 * {@code migration.java.txt}, or {@code migration-<database>.java.txt} where a product or a version has another one, those of MySQL
 * being MariaDB's too; and what
 * {@link EditOptions} reads.
 */
class ScenarioTest {

    private static final String HIBERNATE = "7.4";

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> an_edit_is_found_and_migrated_there_and_back() {
        return Scenarios.of(getClass(), "scenarios", Project.hibernateJars(HIBERNATE))
                .onDatabases(ScenarioTest::play);
    }

    private static void play(Scenario scenario, TestDatabase database) throws IOException, SQLException {
        EditOptions options = EditOptions.of(scenario);
        Workbench bench = new Workbench(database);
        bench.apply(bench.difference(model(scenario.before(), database)));
        insert(scenario.folder().resolve("rows.sql"), database);
        SchemaDump before = schema(database);
        Rows rows = Rows.of(database).renamed(options.renames());

        Schema target = model(scenario.after(), database);
        Difference difference = bench.difference(target, options.comparison());
        Path golden = scenario.file("migration", ".java.txt", database.kind());
        scenario.verify(golden.getFileName().toString(), MigrationText.of(scenario.name(), difference));

        bench.apply(difference);
        Rows migrated = Rows.of(database);
        Rows kept = rows.within(migrated);
        Difference again = bench.difference(target, DiffOptions.defaults());
        assertThat(again.upgrade().operations()).isEmpty();
        assertThat(again.cannotTell()).isEmpty();
        assertThat(migrated.within(kept).without(options.rewritten())).isEqualTo(kept.without(options.rewritten()));

        bench.takeBack();
        assertThat(schema(database)).isEqualTo(before);
        assertThat(Rows.of(database).renamed(options.renames()).within(kept)).isEqualTo(kept);
    }

    private static Schema model(Path classes, TestDatabase database) throws SQLException {
        Project project = Project.of(classes, HIBERNATE);
        Dialect dialect = Dialects.installed().byId(database.product());
        try (Connection connection = database.connect()) {
            ScanResult result = new ModelScanner(new ClassPath(List.of()))
                    .scan(ScanRequest.of(
                                    project.classPath(),
                                    dialect,
                                    connection.getMetaData().getDatabaseProductVersion())
                            .withEntities(project.selection())
                            .withSettings(project.settings()));
            assertThat(result.unreadable()).isEmpty();
            return result.schema();
        }
    }

    private static void insert(Path file, TestDatabase database) throws IOException, SQLException {
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                database.execute(lines.filter(line -> !line.isBlank()).toArray(String[]::new));
            }
        }
    }

    private static SchemaDump schema(TestDatabase database) throws SQLException {
        return database.dump().without(OwnTables.NAMES.toArray(String[]::new));
    }
}
