// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.character;
import static dev.retort.schema.Types.date;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.doublePrecision;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.interval;
import static dev.retort.schema.Types.json;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.timestampWithZone;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.introspect.Live;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;

class DefaultReaderTest {

    @DatabaseTest(only = "postgresql")
    void constants_are_read_without_the_casts_of_the_database(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                """
                create table t (
                    a varchar(20) default 'it''s', b text default '', c char(3) default 'abc', d text default null,
                    e int default 0, f int default -1, g bigint default 5000000000, h numeric(10, 2) default -1.50,
                    i double precision default 1e3, j int default '7', k boolean default true, l boolean default 'f',
                    m date default '2026-11-21', n timestamp(3) default '2026-11-21 10:00', o jsonb default '{"a": 1}',
                    p uuid default '00000000-0000-0000-0000-000000000000', q int[] default '{}',
                    r interval default '1 day', s varchar(3) default null::varchar, t text default '\\n '
                )
                """);

        assertThat(schema)
                .isEqualTo(Schema.EMPTY.with(Table.of(
                        "t",
                        column("a", varchar(20)).defaultTo("it's"),
                        column("b", text()).defaultTo(""),
                        column("c", character(3)).defaultTo("abc"),
                        column("d", text()),
                        column("e", integer()).defaultTo(0),
                        column("f", integer()).defaultTo(-1),
                        column("g", bigint()).defaultTo(5000000000L),
                        column("h", decimal(10, 2)).defaultTo(new BigDecimal("-1.5")),
                        column("i", doublePrecision()).defaultTo(1000),
                        column("j", integer()).defaultTo(7),
                        column("k", bool()).defaultTo(true),
                        column("l", bool()).defaultTo(false),
                        column("m", date()).defaultTo("2026-11-21"),
                        column("n", timestamp(3)).defaultTo("2026-11-21 10:00:00"),
                        column("o", json()).defaultTo("{\"a\": 1}"),
                        column("p", uuid()).defaultTo("00000000-0000-0000-0000-000000000000"),
                        column("q", array(integer())).defaultTo("{}"),
                        column("r", interval()).defaultTo("1 day"),
                        column("s", varchar(3)),
                        column("t", text()).defaultTo("\\n "))));
    }

    @DatabaseTest(only = "postgresql")
    void anything_else_is_an_expression(TestDatabase database) throws SQLException {
        Schema schema = Live.after(
                database,
                "create sequence s",
                """
                create table t (
                    a timestamptz default now(), b timestamp default current_timestamp, c date default current_date,
                    d uuid default gen_random_uuid(), e int default nextval('s'), f int default 1 + 2,
                    g timestamptz default '2026-11-21 00:00'::timestamp, h text default 'a' || 'b',
                    i text default current_date::text, j int default case when random() > 0.5
                        then 1 else 0 end, k double precision default 'NaN', l text[] default array['a', 'b'],
                    m boolean default (1 > 0 and now() is not null)
                )
                """);

        assertThat(schema.tables().values())
                .containsExactly(Table.of(
                        "t",
                        column("a", timestampWithZone()).defaultExpression("now()"),
                        column("b", timestamp()).defaultExpression("CURRENT_TIMESTAMP"),
                        column("c", date()).defaultExpression("CURRENT_DATE"),
                        column("d", uuid()).defaultExpression("gen_random_uuid()"),
                        column("e", integer()).defaultExpression("nextval('s'::regclass)"),
                        column("f", integer()).defaultExpression("(1 + 2)"),
                        column("g", timestampWithZone())
                                .defaultExpression("'2026-11-21 00:00:00'::timestamp without time zone"),
                        column("h", text()).defaultExpression("('a'::text || 'b'::text)"),
                        column("i", text()).defaultExpression("(CURRENT_DATE)::text"),
                        column("j", integer())
                                .defaultExpression("CASE WHEN (random() > (0.5)::double precision) THEN 1 ELSE 0 END"),
                        column("k", doublePrecision()).defaultTo("NaN"),
                        column("l", array(text())).defaultExpression("ARRAY['a'::text, 'b'::text]"),
                        column("m", bool()).defaultExpression("((1 > 0) AND (now() IS NOT NULL))")));
    }
}
