// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

class RowChecksumsTest {

    @DatabaseTest
    void the_order_of_rows_and_columns_does_not_count(TestDatabase database) throws SQLException {
        try (TestDatabase other = database.kind().create()) {
            database.execute("create table t (a int, b text)", "insert into t values (1, 'x'), (2, null), (2, null)");
            other.execute("create table t (b text, a int)", "insert into t values (null, 2), ('x', 1), (null, 2)");

            assertThat(database.checksums()).isEqualTo(other.checksums());
            assertThat(database.checksums().tables().values())
                    .map(RowChecksums.TableRows::count)
                    .containsExactly(3L);
        }
    }

    @DatabaseTest
    void every_value_counts_and_how_often_it_is_there(TestDatabase database) throws SQLException {
        database.execute("create table t (a int, b text)", "insert into t values (1, 'x'), (2, null)");
        RowChecksums before = database.checksums();

        database.execute("update t set b = 'null' where a = 2");
        RowChecksums changed = database.checksums();
        database.execute("update t set b = null where a = 2", "insert into t values (2, null)");
        RowChecksums doubled = database.checksums();
        database.execute("delete from t", "insert into t values (1, 'x'), (2, null)");
        RowChecksums after = database.checksums();

        assertThat(changed).isNotEqualTo(before);
        assertThat(doubled).isNotEqualTo(before);
        assertThat(after).isEqualTo(before);
    }

    @DatabaseTest
    void rows_may_be_compared_by_the_columns_that_stayed(TestDatabase database) throws SQLException {
        String table = database.quote("a b");
        database.execute(
                "create table " + table + " (a int, " + database.quote("c\"`d") + " varchar(10))",
                "insert into " + table + " values (1, 'x'), (2, null)");
        RowChecksums before = database.checksums();

        database.execute("alter table " + table + " add column e int", "create table other (id int)");

        try (Connection connection = database.connect()) {
            assertThat(RowChecksums.of(connection, before.columns())).isEqualTo(before);
        }
        assertThat(database.checksums()).isNotEqualTo(before);
    }
}
