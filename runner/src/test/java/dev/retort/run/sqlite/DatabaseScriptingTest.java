// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import dev.retort.run.Direction;
import dev.retort.run.Project;
import dev.retort.run.ScriptWriter;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Scripts that change tables, written without their database. */
class DatabaseScriptingTest {

    private final Project project = new Project()
            .with("a1", "", op -> {
                op.createTable("t", column("id", bigint()).notNull(), column("a", varchar(5)), primaryKey("id"));
                op.execute("create table q(id integer primary key autoincrement, a varchar(5), check (q.id > 0))");
                op.createIndex("t", index("ix").on("a"));
                op.execute("create trigger tr after insert on t begin insert into q(a) values (new.a); end");
                op.execute("insert into t values (1, 'x'), (2, null)");
            })
            .with("b2", "a1", op -> {
                op.alterColumn("t", "a", type(varchar(50)));
                op.addColumn("q", column("b", bigint()));
                op.alterColumn("q", "a", type(varchar(50)));
                op.renameColumn("t", "a", "name");
            });

    @DatabaseTest(only = "sqlite")
    void a_script_makes_tables_anew_as_a_run_does(TestDatabase database) throws SQLException {
        project.on(database).upgrade("head");
        SchemaDump schema = database.dump();
        List<List<String>> texts = texts(database);
        List<List<String>> rows = database.rows("select * from t order by id");
        database.execute("drop table t", "drop table q", "drop table retort_history");

        database.execute(script("base", "3.35.0"));

        assertThat(texts(database)).isEqualTo(texts);
        assertThat(database.dump()).isEqualTo(schema);
        assertThat(database.rows("select * from t order by id")).isEqualTo(rows);
        assertThat(database.rows("select * from sqlite_sequence")).isEqualTo(List.of(List.of("q", "2")));
    }

    @DatabaseTest(only = "sqlite")
    void a_script_stops_at_what_no_migration_tells_of(TestDatabase database) throws SQLException {
        assertStops(database, "create index other on t(id, a)", "drop index other");
        assertStops(database, "create trigger other after delete on t begin select 1; end", "drop trigger other");
        assertStops(database, "alter table t add column other int", "alter table t rename column other to a2");
    }

    @DatabaseTest(only = "sqlite")
    void a_script_stops_where_a_column_is_missing_and_takes_no_string_for_it(TestDatabase database)
            throws SQLException {
        assertStops(database, "alter table q rename column a to z", "drop table q");
    }

    @DatabaseTest(only = "sqlite")
    void a_script_is_for_a_version(TestDatabase database) throws SQLException {
        Project adding = new Project()
                .with("a1", "", op -> op.createTable("t", column("a", bigint()), column("b", bigint())))
                .with("b2", "a1", op -> op.dropColumn("t", "b"));

        assertThat(write(adding, "3.36.0")).anyMatch(sql -> sql.startsWith("alter table main.\"t\" drop column"));
        assertThat(write(adding, "3.35.0")).anyMatch(sql -> sql.startsWith("insert or abort into main.\"t\""));
    }

    private void assertStops(TestDatabase database, String change, String undo) throws SQLException {
        if (project.on(database).history().ids().isEmpty()) {
            project.on(database).upgrade("a1");
        }
        database.execute(change);
        List<List<String>> before = texts(database);

        assertThatThrownBy(() -> database.execute(script("a1", "3.35.0")))
                .hasMessageContaining("CHECK constraint failed");
        assertThat(texts(database)).isEqualTo(before);
        database.execute(undo);
    }

    private String[] script(String from, String version) {
        return new ScriptWriter(
                        project.migrations(),
                        Dialects.installed().byId("sqlite"),
                        ServerVersion.parse(version),
                        BatchPolicy.AUTO)
                .write(Direction.UPGRADE, from, "head")
                .statements()
                .toArray(String[]::new);
    }

    private static List<String> write(Project project, String version) {
        return new ScriptWriter(
                        project.migrations(),
                        Dialects.installed().byId("sqlite"),
                        ServerVersion.parse(version),
                        BatchPolicy.AUTO)
                .write(Direction.UPGRADE, "a1", "b2")
                .statements();
    }

    private static List<List<String>> texts(TestDatabase database) throws SQLException {
        return database.rows("select name, sql from sqlite_master where name not like 'retort%' order by name");
    }
}
