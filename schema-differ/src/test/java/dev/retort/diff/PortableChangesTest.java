// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.binary;
import static dev.retort.schema.Types.blob;
import static dev.retort.schema.Types.enumeration;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortableChangesTest {

    private static final ObjectName T = ObjectName.of("t");

    @Test
    void what_one_database_does_not_tell_apart_is_said_in_the_words_of_the_other() {
        Operation sqlite = create(column("id", bigint()), column("at", timestamp()), column("key", blob()));
        Operation postgresql = create(column("id", bigint()), column("at", timestamp(3)), column("key", uuid()));

        assertThat(merge(lane("sqlite", sqlite), lane("postgresql", postgresql)))
                .containsExactly(postgresql);
    }

    @Test
    void one_change_of_a_type_serves_all() {
        Operation sqlite = new Operation.AlterColumn(T, "at", List.of(type(timestamp())));
        Operation postgresql = new Operation.AlterColumn(T, "at", List.of(type(timestamp(3))));
        Operation mysql = new Operation.AlterColumn(T, "at", List.of(type(timestamp(3))));

        assertThat(merge(lane("sqlite", sqlite), lane("postgresql", postgresql), lane("mysql", mysql)))
                .containsExactly(mysql);
    }

    @Test
    void a_sequence_of_which_one_database_keeps_no_step_is_said_once() {
        Operation sqlite = new Operation.CreateSequence(sequence("t_seq").startWith(5));
        Operation postgresql =
                new Operation.CreateSequence(sequence("t_seq").startWith(5).incrementBy(50));
        Operation renamed = new Operation.AlterSequence(
                ObjectName.of("t_seq"), sequence("u_seq").startWith(5).incrementBy(50));

        assertThat(merge(lane("sqlite", sqlite), lane("postgresql", postgresql)))
                .containsExactly(postgresql);
        assertThat(merge(
                        lane(
                                "sqlite",
                                new Operation.AlterSequence(
                                        ObjectName.of("t_seq"),
                                        sequence("u_seq").startWith(5))),
                        lane("postgresql", renamed)))
                .containsExactly(renamed);
    }

    @Test
    void a_sequence_that_begins_elsewhere_is_another_one() {
        Operation sqlite = new Operation.CreateSequence(sequence("t_seq"));
        Operation postgresql = new Operation.CreateSequence(sequence("t_seq").startWith(5));

        assertThat(merge(lane("sqlite", sqlite), lane("postgresql", postgresql)))
                .containsExactly(
                        new Operation.OnDatabase(Set.of("sqlite"), List.of(sqlite)),
                        new Operation.OnDatabase(Set.of("postgresql"), List.of(postgresql)));
    }

    @Test
    void what_cannot_be_said_once_is_said_for_each_in_its_place() {
        Operation first = new Operation.DropColumn(T, "a");
        Operation last = new Operation.DropColumn(T, "z");
        Operation plain = new Operation.AddColumn(T, column("state", varchar(9)), null);
        Operation condition = new Operation.AddCheck(T, check("ck", "state in ('A')"));
        Operation listed = new Operation.AddColumn(T, column("state", enumeration("A")), null);

        assertThat(merge(
                        lane("sqlite", first, plain, condition, last),
                        lane("postgresql", first, plain, condition, last),
                        lane("mysql", first, listed, last)))
                .containsExactly(
                        first,
                        new Operation.OnDatabase(Set.of("postgresql", "sqlite"), List.of(plain)),
                        new Operation.OnDatabase(Set.of("mysql"), List.of(listed)),
                        new Operation.OnDatabase(Set.of("postgresql", "sqlite"), List.of(condition)),
                        last);
    }

    @Test
    void what_only_others_need_comes_where_they_have_it() {
        Operation first = new Operation.DropColumn(T, "a");
        Operation index = new Operation.DropIndex(T, "ix", false);
        Operation last = new Operation.DropColumn(T, "z");

        assertThat(merge(
                        lane("sqlite", first, last),
                        lane("mysql", first, index, last),
                        lane("postgresql", first, index)))
                .containsExactly(
                        first,
                        new Operation.OnDatabase(Set.of("mysql"), List.of(index)),
                        new Operation.OnDatabase(Set.of("mysql", "sqlite"), List.of(last)),
                        new Operation.OnDatabase(Set.of("postgresql"), List.of(index)));
    }

    @Test
    void each_database_gets_what_it_was_to_be_told() {
        Operation sqlite = create(column("id", integer()), column("key", blob()));
        Operation mysql = create(column("id", integer()), column("key", binary(16)));
        Operation postgresql = create(column("id", bigint()), column("key", uuid()));

        ChangeSet merged = PortableChanges.merge(
                List.of(lane("sqlite", sqlite), lane("postgresql", postgresql), lane("mysql", mysql)));

        assertThat(merged.on("mysql").operations()).containsExactly(mysql);
        assertThat(merged.on("sqlite").operations()).containsExactly(mysql);
        assertThat(merged.on("postgresql").operations()).containsExactly(postgresql);
    }

    private static Operation create(Column... columns) {
        return new Operation.CreateTable(Table.of("t", columns).withPrimaryKey(primaryKey("id")));
    }

    private static PortableChanges.Lane lane(String dialect, Operation... operations) {
        return new PortableChanges.Lane(Dialects.installed().byId(dialect), List.of(operations));
    }

    private static List<Operation> merge(PortableChanges.Lane... lanes) {
        return PortableChanges.merge(List.of(lanes)).operations();
    }
}
