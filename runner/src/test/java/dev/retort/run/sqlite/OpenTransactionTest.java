// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.Operations;
import dev.retort.run.InsideTransaction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A connection on which somebody has begun a transaction is refused, and what was done in it is neither lost nor kept. */
class OpenTransactionTest {

    @Test
    void a_transaction_begun_by_jdbc_with_something_written_is_refused() throws Exception {
        assertRefused(connection -> {
            connection.setAutoCommit(false);
            execute(connection, "insert into t values ('pending')");
        });
    }

    @Test
    void a_transaction_begun_by_jdbc_with_something_read_is_refused() throws Exception {
        assertRefused(connection -> {
            connection.setAutoCommit(false);
            execute(connection, "create temp table x as select count(*) from t");
        });
    }

    @Test
    void a_transaction_begun_by_a_statement_is_refused_even_where_it_did_nothing_yet() throws Exception {
        assertRefused(connection -> execute(connection, "begin"));
    }

    @Test
    void a_connection_that_does_not_commit_by_itself_and_did_nothing_is_taken_and_given_back() throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a varchar(5))");
                Connection connection = DriverManager.getConnection(file.url())) {
            connection.setAutoCommit(false);

            file.migrateOn(new LentConnection(connection), OpenTransactionTest::change);

            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a varchar(50))");
        }
    }

    /** Something begins a transaction. */
    @FunctionalInterface
    private interface Beginning {
        void begin(Connection connection) throws SQLException;
    }

    private static void assertRefused(Beginning beginning) throws Exception {
        try (SqliteFile file = SqliteFile.of("create table t(a varchar(5))");
                Connection connection = DriverManager.getConnection(file.url())) {
            beginning.begin(connection);

            assertThatThrownBy(() -> file.migrateOn(new LentConnection(connection), OpenTransactionTest::change))
                    .isInstanceOf(InsideTransaction.class)
                    .hasMessageStartingWith(
                            "the connection is inside a transaction, which migrations would have to commit;"
                                    + " commit it or roll it back, or give migrations a connection of their own (");

            assertThat(file.rows("select * from t")).isEmpty();
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(a varchar(5))");
            execute(connection, "insert into t values ('still open')", "rollback");
            assertThat(file.rows("select * from t")).isEmpty();
        }
    }

    private static void change(Operations op) {
        op.alterColumn("t", "a", type(varchar(50)));
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
