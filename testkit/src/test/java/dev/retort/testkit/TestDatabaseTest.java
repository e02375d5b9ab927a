// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @DatabaseTest
    void a_database_is_fresh_and_answers(TestDatabase database) throws SQLException {
        database.execute("create table t (id integer, name varchar(10))", "insert into t values (1, 'a'), (2, null)");

        List<List<String>> rows = database.rows("select id, name from t order by id");

        assertThat(rows).hasToString("[[1, a], [2, null]]");
        assertThat(database.password()).isEmpty();
    }

    @DatabaseTest
    void databases_in_parallel_do_not_see_each_other(TestDatabase database) {
        List<TestDatabase> databases = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> filled(database.kind(), number))
                .toList();

        assertThat(databases).map(TestDatabase::url).doesNotHaveDuplicates();
        assertThat(databases).map(TestDatabaseTest::numbers).hasToString("[[[0]], [[1]], [[2]], [[3]]]");
        databases.forEach(TestDatabase::close);
    }

    private static TestDatabase filled(DatabaseKind kind, int number) {
        TestDatabase database = kind.create();
        try {
            database.execute("create table t (number integer)", "insert into t values (" + number + ")");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return database;
    }

    private static List<List<String>> numbers(TestDatabase database) {
        try {
            return database.rows("select number from t");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @DatabaseTest(only = "postgresql")
    void closing_drops_the_database_whoever_is_connected(TestDatabase other) throws SQLException {
        TestDatabase database = other.kind().create();
        Connection connection = database.connect();

        database.close();

        assertThatThrownBy(database::connect)
                .hasMessageContaining("database \"" + database.name() + "\" does not exist");
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void closing_removes_the_file_of_sqlite() throws SQLException {
        TestDatabase database = DatabaseKind.of("sqlite").create();
        database.execute("create table t (id integer)");
        Path file = Path.of(database.url().substring("jdbc:sqlite:".length()));
        assertThat(file).exists();

        database.close();

        assertThat(Files.exists(file.getParent())).isFalse();
    }
}
