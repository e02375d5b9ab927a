// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutterTest {

    private static final Operation.Backfill FILL = new Operation.Backfill(ObjectName.of("t"), "v = 1", null, 10);

    @Test
    void what_can_share_a_transaction_is_one() {
        assertThat(cut(true, sql("create table t"), guard("select 1"), sql("insert into t")))
                .containsExactly(together(sql("create table t"), guard("select 1"), sql("insert into t")));
    }

    @Test
    void nothing_to_do_is_a_transaction_all_the_same_which_records_it() {
        assertThat(cut(true)).containsExactly(together());
        assertThat(cut(false)).containsExactly(together());
    }

    @Test
    void what_cannot_stands_alone_with_the_conditions_right_before_it() {
        Step.Statement index = sql("create index concurrently", Step.Boundary.AROUND);

        assertThat(cut(true, guard("a"), sql("create table t"), guard("b"), guard("c"), index, sql("insert into t")))
                .containsExactly(
                        together(guard("a"), sql("create table t")),
                        new Segment.Alone(List.of(guard("b"), guard("c")), index),
                        together(sql("insert into t")));
    }

    @Test
    void a_transaction_ends_behind_what_others_need_committed_and_several_of_these_share_it() {
        Step.Statement one = sql("add value 'a'", Step.Boundary.AFTER);
        Step.Statement two = sql("add value 'b'", Step.Boundary.AFTER);

        assertThat(cut(true, sql("create table t"), one, two, sql("insert into t")))
                .containsExactly(together(sql("create table t"), one, two), together(sql("insert into t")));
        assertThat(cut(true, sql("create table t"), one)).containsExactly(together(sql("create table t"), one));
    }

    @Test
    void a_backfill_goes_by_itself_where_there_is_a_key_to_go_along() {
        Step.Work work = new Step.Work(FILL);

        assertThat(new Cutter(true, List::of, fill -> List.of("id")).cut(List.of(sql("create table t"), work)))
                .containsExactly(together(sql("create table t")), new Segment.Batches(FILL, List.of("id")), together());
        assertThat(cut(true, sql("create table t"), work)).containsExactly(together(sql("create table t"), work));
    }

    @Test
    void where_ddl_ends_transactions_only_what_is_about_rows_shares_one() {
        assertThat(cut(
                        false,
                        sql("create table t"),
                        sql("insert into t"),
                        sql("update t set v = 1"),
                        sql("drop table t")))
                .containsExactly(
                        alone(sql("create table t")),
                        together(sql("insert into t"), sql("update t set v = 1")),
                        alone(sql("drop table t")),
                        together());
    }

    @Test
    void several_statements_of_an_author_in_one_text_are_as_many_parts_there() {
        Operation.Execute text = new Operation.Execute("create table t; insert into t; drop table t", null);
        Step.Statement written = new Step.Statement(text, text.sql());

        List<Segment> segments =
                new Cutter(false, sql -> List.of(sql.split("; ")), fill -> List.of()).cut(List.of(written));

        assertThat(segments)
                .containsExactly(
                        alone(new Step.Statement(text, "create table t")),
                        together(new Step.Statement(text, "insert into t")),
                        alone(new Step.Statement(text, "drop table t")),
                        together());
        assertThat(cut(true, written)).containsExactly(together(written));
    }

    private static List<Segment> cut(boolean transactionalDdl, Step... steps) {
        return new Cutter(transactionalDdl, List::of, fill -> List.of()).cut(Arrays.asList(steps));
    }

    private static Segment together(Step... steps) {
        return new Segment.Together(Arrays.asList(steps));
    }

    private static Segment alone(Step.Statement statement) {
        return new Segment.Alone(List.of(), statement);
    }

    private static Step.Statement sql(String sql) {
        return sql(sql, Step.Boundary.NONE);
    }

    private static Step.Statement sql(String sql, Step.Boundary boundary) {
        return new Step.Statement(List.of(new Operation.Execute(sql, null)), sql, boundary);
    }

    private static Step.Guard guard(String sql) {
        return new Step.Guard(List.of(), sql, "because");
    }
}
