// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.Row.row;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Dialects;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** A script does what a run does. */
class ScriptTest {

    private final Project project = new Project()
            .with(
                    "a1",
                    "",
                    op -> {
                        op.createTable(
                                "users",
                                column("id", bigint()).notNull(),
                                column("name", varchar(50)),
                                primaryKey("id"));
                        op.createTable("orders", column("id", bigint()).notNull(), column("user_id", bigint()));
                        op.bulkInsert("users", List.of("id", "name"), row(1, "it's"), row(2, null));
                        op.execute("create view names as select name from users");
                    },
                    op -> {
                        op.execute("drop view names");
                        op.dropTable("orders");
                        op.dropTable("users");
                    })
            .with(
                    "b2",
                    "a1",
                    op -> {
                        op.backfill("users", "name = 'nobody'", "name is null", 10);
                        op.alterColumn("users", "name", notNull());
                        op.addForeignKey(
                                "orders", foreignKey("user_id").named("fk_user").references("users", "id"));
                        op.createIndex("orders", index("ix_user").on("user_id"));
                        op.addCheck("orders", check("ck_id", "id > 0"));
                        op.require("select 1 from orders where id = 99;", "no order may be 99 -- 'by law'");
                    },
                    op -> {
                        op.dropCheck("orders", "ck_id");
                        op.dropIndex("orders", "ix_user");
                        op.dropForeignKey("orders", "fk_user");
                        op.alterColumn("users", "name", nullable());
                    });

    @DatabaseTest
    void a_script_from_base_gives_the_schema_rows_and_history_of_a_run(TestDatabase database) throws SQLException {
        project.on(database).upgrade("head");
        SchemaDump schema = database.dump();
        List<List<String>> rows = rows(database);
        clear(database);

        run(database, writer(project, database).write(Direction.UPGRADE, "base", "head"));

        assertThat(database.dump()).isEqualTo(schema);
        assertThat(rows(database)).isEqualTo(rows);
        assertThat(project.on(database).history().ids()).containsExactly("a1", "b2");
        assertThat(project.on(database).upgrade("head").done()).isEmpty();
    }

    @DatabaseTest
    void a_script_of_a_range_goes_on_where_a_run_ended(TestDatabase database) throws SQLException {
        project.on(database).upgrade("a1");

        run(database, writer(project, database).write(Direction.UPGRADE, "a1", "b2"));
        project.on(database).downgrade("a1");

        assertThat(project.on(database).history().ids()).containsExactly("a1");
    }

    @DatabaseTest
    void a_script_down_leads_back(TestDatabase database) throws SQLException {
        project.on(database).upgrade("a1");
        SchemaDump schema = database.dump();
        project.on(database).upgrade("b2");

        run(database, project.on(database).script(Direction.DOWNGRADE, "-1"));

        assertThat(database.dump().without("retort_journal")).isEqualTo(schema.without("retort_journal"));
        run(database, writer(project, database).write(Direction.DOWNGRADE, "a1", "base"));
        assertThat(project.on(database).history()).isEqualTo(History.EMPTY);
    }

    @DatabaseTest
    void a_requirement_stops_a_script_too(TestDatabase database) throws SQLException {
        project.on(database).upgrade("a1");
        database.execute("insert into orders (id) values (99)");
        SqlScript script = project.on(database).script(Direction.UPGRADE, "head");

        assertThatThrownBy(() -> run(database, script)).isInstanceOf(SQLException.class);

        assertThat(project.on(database).history().ids()).containsExactly("a1");
    }

    @DatabaseTest
    void code_cannot_be_scripted(TestDatabase database) {
        Project coded = project.with("d4", "b2", op -> op.run("mail everybody", connection -> {}));

        assertThatThrownBy(() -> writer(coded, database).write(Direction.UPGRADE, "base", "head"))
                .isInstanceOf(CannotScript.class)
                .hasMessage("revision d4 (make d4) runs code (mail everybody), which cannot be written as SQL; apply up"
                        + " to it by script, run it with `retort upgrade`, and go on by script");
    }

    @DatabaseTest
    void nothing_to_do_is_an_empty_script(TestDatabase database) {
        project.on(database).upgrade("a1");

        assertThat(project.on(database).script(Direction.UPGRADE, "a1").text()).isEmpty();
    }

    private static ScriptWriter writer(Project project, TestDatabase database) {
        return new ScriptWriter(project.migrations(), Dialects.installed().byId(database.product()), BatchPolicy.AUTO);
    }

    /** As a database's own client would, which stops at the first error. */
    private static void run(TestDatabase database, SqlScript script) throws SQLException {
        database.execute(script.statements().toArray(String[]::new));
    }

    private static void clear(TestDatabase database) throws SQLException {
        database.execute("drop view names", "drop table orders", "drop table users", "drop table retort_history");
    }

    private static List<List<String>> rows(TestDatabase database) throws SQLException {
        return database.rows("select * from users order by id");
    }
}
