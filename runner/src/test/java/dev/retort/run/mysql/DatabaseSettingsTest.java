// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.run.Actor;
import dev.retort.run.Project;
import dev.retort.run.RunOptions;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Servers are set up in many ways; migrations run alike on them. */
class DatabaseSettingsTest {

    @DatabaseTest(only = {"mysql", "mariadb"})
    void tables_are_made_by_innodb_whatever_the_server_makes_by_itself(TestDatabase database) throws SQLException {
        Project project = new Project().with("a1", "", op -> {
            op.createTable("parent", column("id", integer()).notNull(), primaryKey("id"));
            op.createTable(
                    "child",
                    column("parent_id", integer()),
                    foreignKey("parent_id").named("fk").references("parent", "id"));
        });

        project.on(database, with(database, "default_storage_engine=MyISAM")).upgrade("head");

        assertThat(
                        database.rows(
                                "select table_name, engine from information_schema.tables where table_schema = database() order by 1"))
                .containsExactly(
                        List.of("child", "InnoDB"),
                        List.of("parent", "InnoDB"),
                        List.of("retort_audit", "InnoDB"),
                        List.of("retort_history", "InnoDB"),
                        List.of("retort_journal", "InnoDB"));
        assertThat(database.rows("select constraint_name from information_schema.referential_constraints"
                        + " where constraint_schema = database()"))
                .containsExactly(List.of("fk"));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void what_is_remembered_has_all_letters_whatever_the_database_has(TestDatabase database) throws SQLException {
        database.execute(
                "alter database " + database.name() + " character set latin1",
                "create table t (a int comment '漢字') character set utf8mb4");
        Project project = new Project().with("a1", "", op -> {
            op.createIndex("t", index("ix").on("a"));
            op.createTable("u", column("a", varchar(5)));
        });

        project.on(database, RunOptions.defaults().withActor(new Actor("漢字", "größe")))
                .upgrade("head");

        assertThat(database.rows("select revision, applied_by, applied_on from retort_history"))
                .containsExactly(List.of("a1", "漢字", "größe"));
        assertThat(database.rows("select table_collation from information_schema.tables"
                        + " where table_schema = database() and table_name = 'u'"))
                .containsExactly(List.of("latin1_swedish_ci"));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void zeros_for_dates_stay_where_the_server_takes_them(TestDatabase database) throws SQLException {
        String url = with(database, "sql_mode='STRICT_TRANS_TABLES'");
        new Project()
                .with(
                        "a1",
                        "",
                        op -> op.execute(
                                "create table t (id int primary key,"
                                        + " d date not null default '0000-00-00', m datetime not null default '0000-00-00 00:00:00')"))
                .with("a2", "a1", op -> op.execute("insert into t (id) values (1)"))
                .with(
                        "a3",
                        "a2",
                        op -> op.addColumn("t", column("v", varchar(5)).notNull(), "'x'"))
                .on(database, url)
                .upgrade("head");

        assertThat(database.rows("select id, cast(d as char), cast(m as char), v from t"))
                .containsExactly(List.of("1", "0000-00-00", "0000-00-00 00:00:00", "x"));
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void code_may_take_longer_than_the_server_waits_for_idle_clients(TestDatabase database) throws SQLException {
        String url = with(database, "wait_timeout=1");

        new Project()
                .with("a1", "", op -> op.run("wait", connection -> sleep(Duration.ofSeconds(3))))
                .with("a2", "a1", op -> op.createTable("t", column("id", integer())))
                .on(database, url)
                .upgrade("head");

        assertThat(database.rows("select revision from retort_history order by 1"))
                .containsExactly(List.of("a1"), List.of("a2"));
    }

    private static String with(TestDatabase database, String variables) {
        return database.url() + (database.url().contains("?") ? "&" : "?") + "sessionVariables=" + variables;
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
