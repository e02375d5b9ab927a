// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Dialects;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.RowChecksums;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/** Scripts given to the database's own client; these run where it is installed. */
class ClientScriptTest {

    @TempDir
    Path folder;

    private final Project project = EveryOperation.scriptable();

    @DatabaseTest
    void a_script_of_the_whole_history_builds_what_an_upgrade_builds(TestDatabase database)
            throws SQLException, IOException, InterruptedException {
        try (TestDatabase upgraded = database.kind().create()) {
            project.on(upgraded).upgrade("head");

            feed(database, script(database, Direction.UPGRADE, "base", "head"));

            assertThat(schema(database)).isEqualTo(schema(upgraded));
            assertThat(rows(database)).isEqualTo(rows(upgraded));
            assertThat(history(database)).isEqualTo(history(upgraded));
        }
        assertThat(project.on(database).upgrade("head").done()).isEmpty();
    }

    @DatabaseTest
    void a_script_of_a_range_up_and_down_leads_there_and_back(TestDatabase database)
            throws SQLException, IOException, InterruptedException {
        Project reversible = new Project()
                .with("a1", "", op -> op.execute("create table t (id int)"), op -> op.execute("drop table t"))
                .with("b2", "a1", op -> op.execute("create table u (id int)"), op -> op.execute("drop table u"));
        reversible.on(database).upgrade("a1");
        SchemaDump before = schema(database);

        feed(database, script(reversible, database, Direction.UPGRADE, "a1", "b2"));
        assertThat(reversible.on(database).history().ids()).containsExactly("a1", "b2");
        feed(database, script(reversible, database, Direction.DOWNGRADE, "b2", "a1"));

        assertThat(reversible.on(database).history().ids()).containsExactly("a1");
        assertThat(schema(database)).isEqualTo(before);
    }

    private Path script(TestDatabase database, Direction direction, String from, String to) throws IOException {
        return script(project, database, direction, from, to);
    }

    private Path script(Project which, TestDatabase database, Direction direction, String from, String to)
            throws IOException {
        SqlScript script = new ScriptWriter(
                        which.migrations(), Dialects.installed().byId(database.product()), BatchPolicy.AUTO)
                .write(direction, from, to);
        return Files.writeString(folder.resolve(direction + ".sql"), script.text());
    }

    private static void feed(TestDatabase database, Path script) throws IOException, InterruptedException {
        Optional<List<String>> command = Client.command(database);
        assumeTrue(command.isPresent(), "the client of " + database + " is not installed");
        Process process = new ProcessBuilder(command.orElseThrow())
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static SchemaDump schema(TestDatabase database) throws SQLException {
        return database.dump().without("retort_journal", "retort_audit");
    }

    private static RowChecksums rows(TestDatabase database) throws SQLException {
        SortedMap<String, RowChecksums.TableRows> tables =
                new TreeMap<>(database.checksums().tables());
        tables.keySet().removeIf(table -> table.contains("retort_"));
        return new RowChecksums(tables);
    }

    private static List<List<String>> history(TestDatabase database) throws SQLException {
        return database.rows("select applied_order, revision, parents, message, checksum, retort_version"
                + " from retort_history order by applied_order");
    }
}
