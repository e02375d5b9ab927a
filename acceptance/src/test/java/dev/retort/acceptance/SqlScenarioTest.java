// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Naming;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.introspect.LiveSchema;
import dev.retort.run.OwnTables;
import dev.retort.schema.Unmanaged;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.Scenario;
import dev.retort.testkit.Scenarios;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Changes of a database that entities cannot say, or not on every database: a folder of {@code sql-scenarios} each, played from
 * {@code before.sql} to {@code after.sql} and the other way round. What is wanted is what a second database has in which the other
 * file ran.
 *
 * <p>In a folder: the two files, which put rows into their tables; the golden files {@code migration.java.txt} and
 * {@code reverse.java.txt}, the migrations that are written for the one way and the other; {@code left-alone.txt}, what is
 * told to a person instead, if anything is; and what {@link EditOptions} reads. Any of the files may be there once more for a product
 * or a version, as {@code before-mysql.sql}, which is MariaDB's too. A scenario with the option {@code one-way} is not played the other
 * way round. The README of the folder says what the scenarios are about.
 *
 * <p>The ordinary build plays each scenario on the first database that has it, of those that {@code -Dretort.test.databases} names,
 * each in its newest version; the long suites play it on all.
 */
class SqlScenarioTest {

    private static final boolean EVERYWHERE = Boolean.getBoolean("retort.exhaustive");

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> a_change_is_found_and_migrated_there_and_back() {
        Scenarios scenarios =
                Scenarios.of(getClass(), "sql-scenarios", List.of()).on(DatabaseKind.newestSelected());
        return EVERYWHERE
                ? scenarios.onDatabases(SqlScenarioTest::play)
                : scenarios.onOneDatabase(SqlScenarioTest::play);
    }

    private static void play(Scenario scenario, TestDatabase database) throws IOException, SQLException {
        try (TestDatabase other = database.kind().create()) {
            play(scenario, database, other);
        }
    }

    private static void play(Scenario scenario, TestDatabase before, TestDatabase after)
            throws IOException, SQLException {
        load(scenario, "before", before);
        load(scenario, "after", after);
        Set<String> schemas = schemas(before, after);
        Side first = Side.of(before, schemas);
        Side second = Side.of(after, schemas);
        EditOptions options = EditOptions.of(scenario);
        new Passage(scenario, "migration", options, first, second).run();
        if (scenario.option("one-way").isEmpty()) {
            new Passage(scenario, "reverse", options.reversed(), second, first).run();
        }
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static void load(Scenario scenario, String part, TestDatabase database) throws IOException, SQLException {
        String sql = Files.readString(scenario.file(part, ".sql", database.kind()));
        database.execute(Stream.of(sql.split(";\\s*(\n|$)"))
                .filter(statement -> !statement.isBlank())
                .toArray(String[]::new));
    }

    /** The schemas of both databases but the default one. */
    private static Set<String> schemas(TestDatabase... databases) throws SQLException {
        Set<String> schemas = new TreeSet<>();
        for (TestDatabase database : databases) {
            database.dump().objects().keySet().stream()
                    .filter(object -> object.startsWith("schema "))
                    .map(object -> object.substring("schema ".length()))
                    .forEach(schemas::add);
        }
        return schemas;
    }

    private static SchemaDump dump(TestDatabase database) throws SQLException {
        return database.dump().without(OwnTables.NAMES.toArray(String[]::new));
    }

    /** One of the two databases as its file made it. */
    private record Side(Workbench bench, LiveSchema live, SchemaDump dump, Rows rows) {

        static Side of(TestDatabase database, Set<String> schemas) throws SQLException {
            Workbench bench = new Workbench(database).watching(schemas);
            LiveSchema live = bench.live();
            assertThat(live.cannotTell()).isEmpty();
            Rows rows = Rows.of(database);
            assertThat(rows.values().values()).as("rows").anyMatch(values -> !values.isEmpty());
            return new Side(bench, live, SqlScenarioTest.dump(database), rows);
        }

        TestDatabase database() {
            return bench.database();
        }
    }

    /** The way from one side to the other. */
    private record Passage(Scenario scenario, String golden, EditOptions options, Side from, Side to) {

        void run() throws SQLException {
            Set<Unmanaged> leftAlone = leftAlone();
            Workbench bench = from.bench();
            bench.adopt();
            Rows rows = from.rows().renamed(options.renames());

            Difference difference = bench.settledDifference(to.live().schema(), options.comparison());
            assertThat(difference.cannotTell()).isEmpty();
            verify(golden, ".java.txt", MigrationText.of(scenario.name(), difference));

            bench.apply(difference);
            Rows migrated = Rows.of(from.database());
            Rows kept = rows.within(migrated);
            Difference again = bench.settledDifference(to.live().schema(), DiffOptions.defaults());
            assertThat(again.upgrade().operations()).isEmpty();
            assertThat(again.cannotTell()).isEmpty();
            assertLeadsThere(leftAlone);
            assertThat(migrated.within(kept).without(options.rewritten())).isEqualTo(kept.without(options.rewritten()));

            bench.takeBack();
            assertThat(dump(from.database())).isEqualTo(from.dump());
            assertThat(Rows.of(from.database()).renamed(options.renames()).within(kept))
                    .isEqualTo(kept);
        }

        private Set<Unmanaged> leftAlone() {
            Set<Unmanaged> all = new TreeSet<>(from.live().unmanaged());
            all.addAll(to.live().unmanaged());
            DatabaseKind kind = from.database().kind();
            if (!all.isEmpty() || Files.exists(scenario.file("left-alone", ".txt", kind))) {
                String said = all.stream().map(Unmanaged::toString).collect(Collectors.joining("\n"));
                verify("left-alone", ".txt", said + "\n");
            }
            return all;
        }

        private void assertLeadsThere(Set<Unmanaged> leftAlone) throws SQLException {
            if (leftAlone.isEmpty()) {
                assertThat(dump(from.database())).isEqualTo(to.dump());
            } else {
                Naming naming = from.bench().dialect().naming();
                DumpComparison comparison = new DumpComparison(naming, leftAlone, List.of());
                assertThat(comparison.differences(dump(from.database()), to.dump()))
                        .isEmpty();
            }
        }

        private void verify(String name, String extension, String text) {
            Path file = scenario.file(name, extension, from.database().kind());
            scenario.verify(file.getFileName().toString(), text);
        }
    }
}
