// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.smallint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.dialect.Naming;
import dev.retort.introspect.ColumnSequence;
import dev.retort.introspect.Live;
import dev.retort.introspect.LiveSchema;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;

class SequenceReaderTest {

    @DatabaseTest(only = "postgresql")
    void sequences_are_read_without_what_is_usual(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create sequence a",
                "create sequence b start with 1000 increment by 50",
                "create sequence c as smallint minvalue 10 maxvalue 99 cache 20 cycle",
                "create sequence d increment by -1",
                "create sequence e as integer increment by -1 minvalue -100 maxvalue 100 start with 7");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(sequence("a"))
                        .with(sequence("b").startWith(1000).incrementBy(50))
                        .with(sequence("c")
                                .startWith(10)
                                .as(smallint())
                                .between(10L, 99L)
                                .cache(20L)
                                .cycling())
                        .with(sequence("d").startWith(-1).incrementBy(-1))
                        .with(sequence("e")
                                .startWith(7)
                                .incrementBy(-1)
                                .as(integer())
                                .between(-100L, 100L)));
    }

    @DatabaseTest(only = "postgresql")
    void a_sequence_behind_a_column_is_listed_apart(TestDatabase database) throws SQLException {
        database.execute("create table t (a serial, b bigint generated always as identity (start with 5))");

        LiveSchema live = Live.of(database);

        assertThat(live.schema())
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", integer()).notNull().withIdentity(new Identity(Identity.Kind.SERIAL, null, null)),
                        column("b", bigint()).notNull().withIdentity(new Identity(Identity.Kind.ALWAYS, 5L, null)))));
        assertThat(List.copyOf(live.columnSequences().values()))
                .containsExactly(
                        new ColumnSequence(
                                sequence("t_a_seq").as(integer()).ownedBy("t.a"),
                                ObjectName.of("t"),
                                "a",
                                new DefaultValue.Expression("nextval('t_a_seq'::regclass)")),
                        new ColumnSequence(
                                sequence("t_b_seq").startWith(5).ownedBy("t.b"), ObjectName.of("t"), "b", null));
    }

    @DatabaseTest(only = "postgresql")
    void a_sequence_that_is_owned_but_not_all_there_is_to_a_default_stays_a_sequence(TestDatabase database)
            throws SQLException {
        Schema schema = Live.after(
                database,
                "create sequence s1",
                "create sequence s2",
                "create sequence s3",
                "create table t (a bigint, b bigint default nextval('s2') * 10, c bigint default nextval('s3'))",
                "alter sequence s1 owned by t.a",
                "alter sequence s2 owned by t.b");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(sequence("s1").ownedBy("t.a"))
                        .with(sequence("s2").ownedBy("t.b"))
                        .with(sequence("s3"))
                        .with(Table.of(
                                "t",
                                column("a", bigint()),
                                column("b", bigint()).defaultExpression("(nextval('s2'::regclass) * 10)"),
                                column("c", bigint()).defaultExpression("nextval('s3'::regclass)"))));
    }

    @DatabaseTest(only = "postgresql")
    void a_sequence_behind_a_serial_column_stands_by_itself_for_who_wants_it(TestDatabase database)
            throws SQLException {
        database.execute("create table t (a bigserial, b bigint generated always as identity)");
        Schema target = Schema.EMPTY.with(sequence("T_A_SEQ")).with(sequence("t_b_seq"));

        LiveSchema live = Live.of(database);

        Naming naming = Dialects.installed().byId("postgresql").naming();
        assertThat(live.schemaFor(target, naming))
                .isEqualTo(Schema.EMPTY
                        .with(sequence("t_a_seq").ownedBy("t.a"))
                        .with(Table.of(
                                "t",
                                column("a", bigint()).notNull().defaultExpression("nextval('t_a_seq'::regclass)"),
                                column("b", bigint())
                                        .notNull()
                                        .withIdentity(new Identity(Identity.Kind.ALWAYS, null, null)))));
        assertThat(live.schemaFor(Schema.EMPTY, naming)).isEqualTo(live.schema());
    }

    @DatabaseTest(only = "postgresql")
    void a_column_may_own_several_sequences(TestDatabase database) throws SQLException {
        Schema schema =
                Live.after(database, "create table t (a serial)", "create sequence \"Other\" start 3 owned by t.a");

        assertThat(schema)
                .isEqualTo(Schema.EMPTY
                        .with(sequence("`Other`").startWith(3).ownedBy("t.a"))
                        .with(Table.of(
                                "t",
                                column("a", integer())
                                        .notNull()
                                        .withIdentity(new Identity(Identity.Kind.SERIAL, null, null)))));
    }
}
