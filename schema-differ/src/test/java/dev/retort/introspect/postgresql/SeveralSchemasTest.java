// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.enumType;
import static dev.retort.schema.Types.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.introspect.IntrospectionFailed;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.EnumType;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import dev.retort.schema.Unmanaged;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

class SeveralSchemasTest {

    @BeforeEach
    void create_schemas(TestDatabase database) throws SQLException {
        database.execute(
                "create schema audit",
                "create schema \"Odd.One\"",
                "create table customer (id int primary key)",
                "create type audit.level as enum ('low', 'high')",
                "create sequence audit.log_seq",
                "create table audit.log (id serial primary key, level audit.level, customer_id int,"
                        + " constraint fk foreign key (customer_id) references customer)",
                "create table \"Odd.One\".customer (id int, log_id int constraint fk references audit.log)");
    }

    @DatabaseTest(only = "postgresql")
    void schemas_are_looked_at_when_they_are_asked_for(TestDatabase database) throws SQLException {
        LiveSchema live = Live.of(database, "audit", "`Odd.One`", "not_there", "public");

        assertThat(live.schema())
                .isEqualTo(Schema.EMPTY
                        .withNamespace("audit")
                        .withNamespace("`Odd.One`")
                        .with(new EnumType(ObjectName.parse("audit.level"), List.of("low", "high")))
                        .with(Sequence.sequence("audit.log_seq"))
                        .with(Table.of("customer", column("id", integer()).notNull(), primaryKey("id")))
                        .with(Table.of(
                                "audit.log",
                                column("id", integer())
                                        .notNull()
                                        .withIdentity(new Identity(Identity.Kind.SERIAL, null, null)),
                                column("level", enumType("audit.level")),
                                column("customer_id", integer()),
                                primaryKey("id"),
                                foreignKey("customer_id").named("fk").references("customer", "id")))
                        .with(Table.of(
                                "`Odd.One`.customer",
                                column("id", integer()),
                                column("log_id", integer()),
                                foreignKey("log_id").named("fk").references("audit.log", "id"))));
        assertThat(live.unmanaged()).isEmpty();
        assertThat(live.columnSequences().values())
                .map(behind -> behind.sequence().ownedBy())
                .containsExactly("audit.log.id");
    }

    @DatabaseTest(only = "postgresql")
    void schemas_that_are_not_asked_for_are_named(TestDatabase database) throws SQLException {
        LiveSchema live = Live.of(database);

        assertThat(live.schema())
                .isEqualTo(Schema.EMPTY.with(
                        Table.of("customer", column("id", integer()).notNull(), primaryKey("id"))));
        assertThat(live.unmanaged())
                .containsExactly(
                        new Unmanaged("schema", ObjectName.of("`Odd.One`"), "it is not among the schemas looked at"),
                        new Unmanaged("schema", ObjectName.of("audit"), "it is not among the schemas looked at"));
    }

    @DatabaseTest(only = "postgresql")
    void the_default_schema_is_the_connections(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = audit, public");

            LiveSchema live =
                    Live.of(connection, IntrospectionOptions.defaults().withSchemas(List.of("public")));

            assertThat(live.defaultSchema()).isEqualTo("audit");
            assertThat(live.schema())
                    .isEqualTo(Schema.EMPTY
                            .withNamespace("public")
                            .with(new EnumType(ObjectName.parse("level"), List.of("low", "high")))
                            .with(Sequence.sequence("log_seq"))
                            .with(Table.of(
                                    "public.customer", column("id", integer()).notNull(), primaryKey("id")))
                            .with(Table.of(
                                    "log",
                                    column("id", integer())
                                            .notNull()
                                            .withIdentity(new Identity(Identity.Kind.SERIAL, null, null)),
                                    column("level", enumType("level")),
                                    column("customer_id", integer()),
                                    primaryKey("id"),
                                    foreignKey("customer_id").named("fk").references("public.customer", "id"))));
        }
    }

    @DatabaseTest(only = "postgresql")
    void a_connection_without_a_schema_is_an_error(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path = nowhere");

            assertThatThrownBy(() -> Live.of(connection, IntrospectionOptions.defaults()))
                    .isInstanceOf(IntrospectionFailed.class)
                    .hasMessage("the connection has no schema to make tables in: none of its search_path exists;"
                            + " create one, or name one with currentSchema in the URL");
        }
    }
}
