// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.RevisionNode;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that ends in the middle of a migration leaves nothing behind that the next one must clean up. */
class KilledProcessTest {

    private static final int KILLED = 9;

    @DatabaseTest
    void the_next_run_begins_where_the_last_migration_ended(TestDatabase database) throws Exception {
        assertThat(runElsewhere(database)).isEqualTo(KILLED);

        assertThat(project(false).on(database).history().ids()).containsExactly("a1");
        RunReport report = project(false).on(database).upgrade("head");

        assertThat(report.done())
                .extracting(RunReport.Done::revision)
                .extracting(RevisionNode::id)
                .containsExactly("b2");
        SchemaDump resumed = database.dump();
        assertThat(resumed).isEqualTo(undisturbed(database));
    }

    /** Two migrations; the second changes a table that has rows, and may end its process in the middle of that. */
    private static Project project(boolean halting) {
        return new Project()
                .with(
                        "a1",
                        "",
                        op -> {
                            op.createTable("t", column("id", bigint()).notNull(), column("v", bigint()));
                            op.execute("insert into t values (1, 1)");
                        },
                        op -> op.dropTable("t"))
                .with(
                        "b2",
                        "a1",
                        op -> {
                            op.alterColumn("t", "v", type(varchar(20)));
                            op.createTable("u", column("id", bigint()));
                            op.run("perhaps the end", connection -> {
                                if (halting) {
                                    Runtime.getRuntime().halt(KILLED);
                                }
                            });
                            op.execute("insert into u values (1)");
                        },
                        op -> {
                            op.dropTable("u");
                            op.alterColumn("t", "v", type(bigint(), "cast(v as decimal(10, 0))"));
                        });
    }

    private static SchemaDump undisturbed(TestDatabase database) throws SQLException {
        project(false).on(database).downgrade("base");
        project(false).on(database).upgrade("head");
        assertThat(database.rows("select * from u")).isEqualTo(List.of(List.of("1")));
        return database.dump();
    }

    private static int runElsewhere(TestDatabase database) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcessTest.class.getName(),
                        database.url(),
                        database.user())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    /** The process that ends. */
    public static void main(String[] arguments) {
        ConnectionSource connections = ConnectionSource.of(arguments[0], arguments[1], "");
        new MigrationEngine(connections, project(true).migrations(), RunOptions.defaults(), RunListener.SILENT)
                .upgrade("head");
    }
}
