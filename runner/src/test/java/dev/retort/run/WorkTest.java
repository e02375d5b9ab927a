// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.Row.row;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.migration.Row;
import dev.retort.operation.Operation;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Work on rows, and the author's own. */
class WorkTest {

    @DatabaseTest
    void rows_of_all_kinds_of_values_are_inserted_as_they_are(TestDatabase database) throws SQLException {
        LocalDateTime time = LocalDateTime.of(2026, 11, 21, 10, 15, 30, 123_000_000);
        UUID id = UUID.fromString("00000000-0000-0000-0000-00000000002a");
        new Project()
                .with("a1", "", op -> {
                    op.createTable(
                            "t",
                            column("id", uuid()),
                            column("name", varchar(50)),
                            column("price", decimal(10, 2)),
                            column("active", bool()),
                            column("made", timestamp()),
                            column("nothing", bigint()));
                    op.bulkInsert(
                            "t",
                            List.of("id", "name", "price", "active", "made", "nothing"),
                            row(id, "it's {d '?'} \\ ok", new BigDecimal("1.50"), true, time, null));
                })
                .on(database)
                .upgrade("head");

        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from t")) {
            assertThat(row.next()).isTrue();
            assertThat(database.product().equals("mysql") ? text(row.getBytes("id")) : row.getString("id"))
                    .isEqualTo(id.toString());
            assertThat(row.getString("name")).isEqualTo("it's {d '?'} \\ ok");
            assertThat(row.getBigDecimal("price")).isEqualByComparingTo("1.5");
            assertThat(row.getBoolean("active")).isTrue();
            assertThat(row.getTimestamp("made").toLocalDateTime()).isEqualTo(time);
            assertThat(row.getObject("nothing")).isNull();
        }
    }

    private static String text(byte[] id) {
        ByteBuffer bytes = ByteBuffer.wrap(id);
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }

    @DatabaseTest
    void many_rows_are_inserted_in_several_statements(TestDatabase database) throws SQLException {
        Row[] rows = IntStream.range(0, 250).mapToObj(i -> row(i)).toArray(Row[]::new);
        Project project = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.bulkInsert("t", List.of("id"), rows);
        });

        project.on(database).upgrade("head");

        assertThat(database.rows("select count(*), sum(id) from t")).isEqualTo(List.of(List.of("250", "31125")));
        assertThat(project.heard()).filteredOn(sql -> sql.startsWith("insert")).hasSize(3);
    }

    @DatabaseTest
    void a_backfill_goes_along_a_composite_key_in_batches(TestDatabase database) throws SQLException {
        List<Long> progress = new ArrayList<>();
        Project project = new Project()
                .with("a1", "", op -> {
                    op.createTable(
                            "t",
                            column("a", bigint()).notNull(),
                            column("b", varchar(9)).notNull(),
                            column("v", bigint()),
                            primaryKey("a", "b"));
                    op.bulkInsert(
                            "t",
                            List.of("a", "b", "v"),
                            IntStream.range(0, 25)
                                    .mapToObj(i -> row(i / 10, "k" + i, i % 5 == 0 ? 7 : null))
                                    .toArray(Row[]::new));
                })
                .with("b2", "a1", op -> op.backfill("t", "v = a * 100", "v is null", 4));
        project.on(database).upgrade("a1");

        project.on(database, new RunListener() {
                    @Override
                    public void progress(Operation operation, long rows) {
                        progress.add(rows);
                    }
                })
                .upgrade("head");

        assertThat(database.rows("select v, count(*) from t group by v order by v"))
                .isEqualTo(List.of(List.of("0", "8"), List.of("7", "5"), List.of("100", "8"), List.of("200", "4")));
        assertThat(progress).containsExactly(4L, 8L, 12L, 16L, 20L, 20L);
    }

    @DatabaseTest
    void a_backfill_of_a_table_without_a_known_key_goes_at_once(TestDatabase database) throws SQLException {
        database.execute("create table t (v int)", "insert into t values (1), (2), (null)");
        Project project = new Project().with("a1", "", op -> op.backfill("t", "v = 0", "v is null", 1));

        project.on(database).upgrade("head");

        assertThat(database.rows("select sum(v), count(v) from t")).isEqualTo(List.of(List.of("3", "3")));
    }

    @DatabaseTest
    void code_runs_on_the_connection_in_the_migrations_transaction(TestDatabase database) throws SQLException {
        Project project = new Project()
                .with("a1", "", op -> op.createTable("t", column("id", bigint())))
                .with("b2", "a1", op -> op.run("add a row", connection -> insert(connection, 1)))
                .with("c3", "b2", op -> {
                    op.run("add another", connection -> insert(connection, 2));
                    op.run("fail", connection -> {
                        throw new IllegalStateException("not today");
                    });
                });

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("the upgrade to revision c3 (make c3) failed at run: not today\n");

        assertThat(database.rows("select id from t")).isEqualTo(List.of(List.of("1")));
    }

    @DatabaseTest
    void neither_code_nor_sql_ends_the_migrations_transaction(TestDatabase database) throws SQLException {
        Project coded = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.run("commit", Connection::commit);
        });
        Project written = new Project().with("a1", "", op -> {
            op.createTable("t", column("id", bigint()));
            op.execute("insert into t values (1); COMMIT");
        });

        assertThatThrownBy(() -> coded.on(database).upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("code of a migration must not call commit() on its connection");
        assertThatThrownBy(() -> written.on(database).upgrade("head"))
                .isInstanceOf(FaultyMigration.class)
                .hasMessageContaining("its SQL says \"COMMIT\", but the transaction is the migration's");

        assertThat(coded.on(database).history()).isEqualTo(History.EMPTY);
        assertThat(database.dump().objects().containsKey("table t"))
                .isEqualTo(!database.can(Ability.TRANSACTIONAL_DDL));
    }

    @DatabaseTest
    void a_requirement_that_is_not_met_stops_the_migration_with_its_reason(TestDatabase database) throws SQLException {
        database.execute("create table t (id int)");
        Project project = new Project().with("a1", "", WorkTest::dropEmptyTable);
        database.execute("insert into t values (1)");

        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("the upgrade to revision a1 (make a1) failed at require: t must be empty\n")
                .hasCauseInstanceOf(RequirementNotMet.class);

        database.execute("delete from t");
        assertThat(project.on(database).upgrade("head").done()).hasSize(1);
    }

    @DatabaseTest
    void sql_of_several_statements_runs_all_of_them(TestDatabase database) throws SQLException {
        new Project()
                .with(
                        "a1",
                        "",
                        op -> op.execute("create table t (id int); insert into t values (1);\n"
                                + "insert into t values (2) -- the last one"))
                .on(database)
                .upgrade("head");

        assertThat(database.rows("select count(*) from t")).isEqualTo(List.of(List.of("2")));
    }

    private static void dropEmptyTable(Operations op) {
        op.require("select 1 from t", "t must be empty");
        op.execute("drop table t");
    }

    private static void insert(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into t values (" + id + ")");
        }
    }
}
