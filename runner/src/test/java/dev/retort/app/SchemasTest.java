// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.migration.RevisionNode;
import dev.retort.run.AppliedRevision;
import dev.retort.run.ConnectionSource;
import dev.retort.run.DefaultSchemaMissing;
import dev.retort.run.Project;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One schema for each tenant, in one database. */
class SchemasTest {

    private final AtomicInteger loads = new AtomicInteger();

    private final Project project = new Project()
            .with("a1", "", op -> op.createTable("users", column("id", bigint())), op -> op.dropTable("users"))
            .with(
                    "b2",
                    "a1",
                    op -> op.addColumn("users", column("email", varchar(255))),
                    op -> op.dropColumn("users", "email"));

    @DatabaseTest(only = {"postgresql", "mysql", "mariadb"})
    void each_has_its_own_tables_and_its_own_history(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        List<String> tenants = List.of(database.name() + "_a", database.name() + "_b");
        MigrationManager manager = manager(database);

        try {
            for (String tenant : tenants) {
                database.execute("create schema " + database.quote(tenant));
            }
            tenants.parallelStream().forEach(tenant -> manager.inSchema(tenant).upgrade("a1"));
            manager.inSchema(tenants.get(1)).upgrade();

            assertThat(manager.inSchema(tenants.get(0)).pending())
                    .extracting(RevisionNode::id)
                    .containsExactly("b2");
            assertThat(manager.inSchema(tenants.get(1)).current())
                    .extracting(AppliedRevision::id)
                    .containsExactly("b2");
            assertThat(manager.current()).isEmpty();
            assertThat(loads).hasValue(1);
            for (String tenant : tenants) {
                database.execute("insert into " + database.quote(tenant) + ".users (id) values (1)");
            }
        } finally {
            for (String tenant : tenants) {
                database.execute("drop schema if exists " + database.quote(tenant)
                        + (database.product().equals("postgresql") ? " cascade" : ""));
            }
        }

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(only = {"postgresql", "mysql", "mariadb"})
    void one_that_is_not_there_is_named(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        MigrationManager manager = manager(database).inSchema("nobody");

        assertThatThrownBy(manager::upgrade)
                .isInstanceOf(DefaultSchemaMissing.class)
                .hasMessage("there is no schema \"nobody\" that this user may use; create it, or name another");
        assertThatThrownBy(manager::pending).isInstanceOf(DefaultSchemaMissing.class);

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(only = "postgresql")
    void a_connection_that_has_none_is_refused(TestDatabase database) throws SQLException {
        database.execute("create schema other", "create table other.retort_history (id int)");
        SchemaDump before = database.dump();
        MigrationManager manager = MigrationManager.of(
                ConnectionSource.of(database.url() + "?currentSchema=nobody", database.user(), database.password()),
                options());

        assertThatThrownBy(manager::upgrade)
                .isInstanceOf(DefaultSchemaMissing.class)
                .hasMessage(
                        "the connection has no schema to make tables in: none of its search_path exists; create one,"
                                + " or name one with currentSchema in the URL");
        assertThatThrownBy(manager::current).isInstanceOf(DefaultSchemaMissing.class);

        assertThat(database.dump()).isEqualTo(before);
    }

    @DatabaseTest(only = {"mysql", "mariadb"})
    void a_url_that_names_no_database_is_refused(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();
        MigrationManager manager = MigrationManager.of(
                ConnectionSource.of(
                        database.url().replace("/" + database.name(), "/"), database.user(), database.password()),
                options());

        assertThatThrownBy(manager::upgrade)
                .isInstanceOf(DefaultSchemaMissing.class)
                .hasMessage("the connection has no database to make tables in; name one at the end of the URL");
        assertThatThrownBy(manager::current).isInstanceOf(DefaultSchemaMissing.class);

        assertThat(database.dump()).isEqualTo(empty);
    }

    @DatabaseTest(only = "sqlite")
    void a_database_without_schemas_takes_none(TestDatabase database) throws SQLException {
        SchemaDump empty = database.dump();

        assertThatThrownBy(() -> manager(database).inSchema("shop").upgrade())
                .isInstanceOf(DefaultSchemaMissing.class)
                .hasMessage("there is no schema \"shop\" that this user may use; create it, or name another");

        assertThat(database.dump()).isEqualTo(empty);
        assertThat(manager(database).inSchema("main").upgrade().done()).hasSize(2);
    }

    private MigrationManager manager(TestDatabase database) {
        return MigrationManager.of(Project.connections(database), options());
    }

    private ManagerOptions options() {
        return ManagerOptions.defaults().withMigrations(() -> {
            loads.incrementAndGet();
            return project.source().load();
        });
    }
}
