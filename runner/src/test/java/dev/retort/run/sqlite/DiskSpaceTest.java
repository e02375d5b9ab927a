// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table is made anew only where there is room for it. */
class DiskSpaceTest {

    private static final String[] LARGE = {
        "create table t(id integer primary key, a varchar(5))",
        "create index ix on t(a)",
        "create table other(x)",
        "insert into t with recursive n(i) as (select 1 union all select i + 1 from n where i < 50000)"
                + " select i, 'some words ' || i from n",
        "insert into other select a from t limit 10000"
    };

    @BeforeEach
    void sizes_are_known() {
        assumeTrue(TestedVersion.isAtLeast(3, 39));
    }

    @Test
    void a_file_that_may_not_grow_enough_stops_the_migration_before_the_table_is_touched() throws Exception {
        try (SqliteFile file = SqliteFile.of(LARGE)) {
            long pages = Long.parseLong(file.rows("pragma page_count").get(0));
            file.preparedBy("pragma max_page_count = " + (pages + 50));

            assertThatThrownBy(() -> file.migrate(op -> op.alterColumn("t", "a", type(varchar(50)))))
                    .hasMessageContaining(
                            "failed at alterColumn: table t cannot be changed: to make it anew takes about 3 MB,"
                                    + " and ")
                    .hasMessageContaining("test.db has room for 1 MB; make room first\n");
            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key, a varchar(5))");
        }
    }

    @Test
    void a_small_table_of_a_large_database_needs_little() throws Exception {
        try (SqliteFile file = SqliteFile.of(LARGE).execute("create table small(a varchar(5))")) {
            long pages = Long.parseLong(file.rows("pragma page_count").get(0));
            file.preparedBy("pragma max_page_count = " + (pages + 50));

            file.migrate(op -> op.alterColumn("small", "a", type(varchar(50))));

            assertThat(file.sqlOf("small")).isEqualTo("CREATE TABLE small(a varchar(50))");
        }
    }

    @Test
    void room_inside_the_file_counts() throws Exception {
        try (SqliteFile file = SqliteFile.of(LARGE)
                .execute("create table gone as select * from t, (select 1 union all select 2)", "drop table gone")) {
            long pages = Long.parseLong(file.rows("pragma page_count").get(0));
            file.preparedBy("pragma max_page_count = " + pages);

            file.migrate(op -> op.alterColumn("t", "a", type(varchar(50))));

            assertThat(file.sqlOf("t")).isEqualTo("CREATE TABLE t(id integer primary key, a varchar(50))");
        }
    }

    @Test
    void the_disk_is_asked_for_the_room_that_the_log_takes_too() throws Exception {
        try (SqliteFile file = SqliteFile.of(LARGE)) {
            assertThat(mostMegabytesThatAreTooFew(file)).isEqualTo(2);
            file.execute("pragma journal_mode = wal");
            assertThat(mostMegabytesThatAreTooFew(file)).isEqualTo(3);
        }
    }

    private static long mostMegabytesThatAreTooFew(SqliteFile file) throws SQLException {
        for (long megabytes = 0; ; megabytes++) {
            long room = megabytes << 20;
            DiskSpace space = new DiskSpace(file.connection(), (Path path) -> room);
            try {
                space.require("t");
                return megabytes - 1;
            } catch (CannotChangeTable tooFew) {
                assertThat(tooFew).hasMessageContaining("has room for " + megabytes + " MB");
            }
        }
    }
}
