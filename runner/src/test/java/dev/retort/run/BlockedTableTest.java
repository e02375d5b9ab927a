// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A migration of a table that somebody else uses. */
class BlockedTableTest {

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("t", column("id", bigint())))
            .with("b2", "a1", op -> op.addColumn("t", column("v", bigint())));

    private final List<List<String>> heard = new CopyOnWriteArrayList<>();

    private final RunListener listener = new RunListener() {
        @Override
        public void blocked(List<String> blockers, int attempt, Duration pause) {
            heard.add(blockers);
        }
    };

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void it_is_tried_again_names_who_is_in_the_way_and_gives_up_in_time_with_nothing_changed(TestDatabase database)
            throws SQLException {
        project.on(database).upgrade("a1");
        SchemaDump before = database.dump();

        boolean inSeconds = database.kind().names().contains("mysql"); // which waits for a whole one at least
        Duration budget = Duration.ofSeconds(inSeconds ? 4 : 1);
        String last = database.product().equals("mariadb") ? "Sleep" : "select * from t"; // all that it tells
        try (Connection reader = database.connect()) {
            read(reader);

            assertThatThrownBy(() ->
                            engine(database, Duration.ofMillis(150), budget).upgrade("head"))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("failed at addColumn: ")
                    .hasMessageContaining("; in the way: ")
                    .hasMessageContaining(last)
                    .hasMessageContaining("all that this migration did was rolled back")
                    .cause()
                    .isInstanceOfSatisfying(TableBlocked.class, blocked -> assertThat(blocked.attempts())
                            .isGreaterThan(1));
        }

        assertThat(database.dump()).isEqualTo(before);
        assertThat(heard).isNotEmpty().allSatisfy(blockers -> assertThat(blockers)
                .hasSize(1));
        assertThat(project.on(database).upgrade("head").done()).hasSize(1);
    }

    @DatabaseTest(needs = Ability.CONCURRENT_WRITERS)
    void it_goes_on_once_they_are_gone_and_holds_others_up_no_longer_than_the_lock_timeout(TestDatabase database)
            throws Exception {
        project.on(database).upgrade("a1");
        ExecutorService thread = Executors.newSingleThreadExecutor();

        Future<RunReport> run;
        try (Connection reader = database.connect()) {
            read(reader);
            run = thread.submit(() -> engine(database, Duration.ofMillis(200), Duration.ofSeconds(30))
                    .upgrade("head"));
            thread.shutdown();
            while (heard.size() < 2) {
                readWithoutPatience(database);
            }
        }

        assertThat(run.get().done())
                .extracting(RunReport.Done::revision)
                .extracting(RevisionNode::id)
                .containsExactly("b2");
    }

    private MigrationEngine engine(TestDatabase database, Duration lock, Duration retry) {
        Timeouts timeouts = Timeouts.DEFAULTS.withLock(lock).withRetry(retry);
        return new MigrationEngine(
                Project.connections(database),
                project.migrations(),
                RunOptions.defaults().withTimeouts(timeouts),
                listener);
    }

    /** Fails where it has to wait for much longer than the lock timeout. */
    private static void readWithoutPatience(TestDatabase database) throws SQLException {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.setQueryTimeout(3);
            statement.executeQuery("select * from t").close();
        }
    }

    /** Leaves a transaction open that has read the table. */
    private static void read(Connection reader) throws SQLException {
        reader.setAutoCommit(false);
        try (Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("select * from t")) {
            assertThat(row.next()).isFalse();
        }
    }
}
