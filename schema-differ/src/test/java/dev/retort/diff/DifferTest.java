// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.enumType;
import static dev.retort.schema.Types.timestamp;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.dialect.ServerVersion;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.CannotTell;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferTest {

    private static final ObjectName USERS = ObjectName.of("users");

    private static final DiffOptions OF_ENTITIES = DiffOptions.defaults().withCountsAsTold(false);

    private final Differ differ = new Differ(Dialects.installed().byId("postgresql"), ServerVersion.parse("18.0"));

    @Test
    void equal_schemas_differ_in_nothing() {
        Schema schema =
                Schema.EMPTY.with(Table.of("users", column("id", bigint()).notNull(), primaryKey("id")));

        assertThat(diff(schema, schema)).isEmpty();
    }

    @Test
    void spellings_of_one_meaning_are_no_difference() {
        Schema live = Schema.EMPTY.with(
                Table.of(
                        "users",
                        column("firstname", varchar(20)),
                        column("seen", timestamp(6)),
                        column("credit", decimal(12, 2))
                                .defaultExpression("'0'::numeric")
                                .notNull(),
                        column("status", varchar(255)),
                        unique("users_firstname_key").on("firstname"),
                        check(
                                "users_status_check",
                                "((status)::text = ANY ((ARRAY['NEW'::character varying, 'OLD'::character varying])::text[]))")));
        Schema model = Schema.EMPTY.with(Table.of(
                "Users",
                column("firstName", varchar(20)),
                column("seen", timestamp()),
                column("credit", decimal(12, 2)).defaultTo(0).notNull(),
                column("status", varchar(255)),
                unique("uq_first").on("firstName"),
                check("status in ('NEW','OLD')")));

        assertThat(diff(live, model)).isEmpty();
    }

    @Test
    void a_new_column_with_an_index_and_a_changed_type_are_three_operations() {
        Schema live = Schema.EMPTY.with(Table.of("users", column("id", bigint()).notNull(), column("age", varchar(3))));
        Table now = Table.of(
                "users", column("id", bigint()).notNull(), column("age", bigint()), column("email", varchar(255)));
        Schema model = Schema.EMPTY.with(
                now.withIndexes(List.of(index(null).on("email").unique())));

        assertThat(diff(live, model))
                .containsExactly(
                        new Operation.AddColumn(USERS, column("email", varchar(255)), null),
                        new Operation.AlterColumn(USERS, "age", List.of(ColumnChange.type(bigint()))),
                        new Operation.CreateIndex(
                                USERS, index("uq_users_email").on("email").unique(), false));
    }

    @Test
    void tables_that_refer_to_each_other_get_one_key_later() {
        Schema model = Schema.EMPTY
                .with(Table.of(
                        "a",
                        column("id", bigint()).notNull(),
                        column("b_id", bigint()),
                        primaryKey("id"),
                        foreignKey("b_id").references("b", "id")))
                .with(Table.of(
                        "b",
                        column("id", bigint()).notNull(),
                        column("a_id", bigint()),
                        primaryKey("id"),
                        foreignKey("a_id").references("a", "id")));

        List<Operation> operations = diff(Schema.EMPTY, model);

        assertThat(operations).hasSize(3);
        assertThat(operations.get(2))
                .isEqualTo(new Operation.AddForeignKey(
                        ObjectName.of("a"),
                        foreignKey("b_id").named("fk_a_b_id").references("b", "id")));
        assertThat(new ChangeSet(operations).applyTo(Schema.EMPTY).tables().keySet())
                .containsExactly(ObjectName.of("a"), ObjectName.of("b"));
    }

    @Test
    void an_index_is_built_anew_where_it_cannot_be_renamed() {
        Table users = Table.of("users", column("name", varchar(9)));
        Schema live =
                Schema.EMPTY.with(users.withIndexes(List.of(index("ix_old").on("name"))));
        Schema model =
                Schema.EMPTY.with(users.withIndexes(List.of(index("ix_new").on("name"))));
        Differ sqlite = new Differ(Dialects.installed().byId("sqlite"), ServerVersion.parse("3.45.0"));

        assertThat(diff(live, model)).containsExactly(new Operation.RenameIndex(USERS, "ix_old", "ix_new"));
        assertThat(sqlite.diff(live, model, DiffOptions.defaults()).upgrade().operations())
                .containsExactly(
                        new Operation.DropIndex(USERS, "ix_old", false),
                        new Operation.CreateIndex(USERS, index("ix_new").on("name"), false));
    }

    @Test
    void a_column_means_something_else_once_it_is_the_whole_key() {
        Table plain = Table.of("users", column("id", bigint()).notNull());
        Table counted = Table.of("users", column("id", bigint()).notNull().asIdentity(), primaryKey("id"));
        Differ sqlite = new Differ(Dialects.installed().byId("sqlite"), ServerVersion.parse("3.45.0"));

        Difference there = sqlite.diff(Schema.EMPTY.with(plain), Schema.EMPTY.with(counted), DiffOptions.defaults());
        Difference back = sqlite.diff(Schema.EMPTY.with(counted), Schema.EMPTY.with(plain), DiffOptions.defaults());

        assertThat(there.upgrade().operations())
                .containsExactly(
                        new Operation.AlterColumn(USERS, "id", List.of(ColumnChange.asIdentity())),
                        new Operation.AddPrimaryKey(USERS, primaryKey("id")));
        assertThat(back.upgrade().operations()).containsExactly(new Operation.DropPrimaryKey(USERS));
    }

    @Test
    void a_key_that_is_made_anew_gets_the_name_it_is_to_have() {
        Table users = Table.of("users", column("id", bigint()).notNull(), column("boss", bigint()), primaryKey("id"));
        Schema live = Schema.EMPTY.with(
                users.withForeignKeys(List.of(foreignKey("boss").references("users", "id"))));
        ForeignKey named =
                foreignKey("boss").named("fk_boss").references("users", "id").onDelete(ReferentialAction.CASCADE);
        Differ sqlite = new Differ(Dialects.installed().byId("sqlite"), ServerVersion.parse("3.45.0"));

        Difference difference =
                sqlite.diff(live, Schema.EMPTY.with(users.withForeignKeys(List.of(named))), DiffOptions.defaults());

        assertThat(difference.upgrade().operations())
                .containsExactly(
                        new Operation.DropForeignKey(USERS, null, List.of("boss")),
                        new Operation.AddForeignKey(USERS, named));
    }

    @Test
    void what_no_operation_changes_is_said() {
        Table table = Table.of("users", column("id", bigint()));
        Schema live = Schema.EMPTY.with(table);
        Schema target = Schema.EMPTY.with(table.withOptions(List.of("tablespace fast")));

        assertThat(differ.diff(live, target, DiffOptions.defaults()).cannotTell())
                .containsExactly(new CannotTell(
                        "options of users",
                        "they are [], wanted are [tablespace fast], and no operation changes them"));
        assertThat(differ.diff(live, target, DiffOptions.defaults().withCountsAsTold(false))
                        .cannotTell())
                .isEmpty();
    }

    @Test
    void entities_leave_open_by_what_a_column_counts() {
        Column id = column("id", bigint()).notNull();
        Schema live = Schema.EMPTY.with(
                Table.of("users", id.asIdentity(Identity.USUAL.startWith(1000).cache(20))));
        Schema model = Schema.EMPTY.with(Table.of("users", id.asIdentity()));
        Schema always = Schema.EMPTY.with(Table.of("users", id.asIdentity(Identity.USUAL.always())));

        assertThat(differ.diff(live, model, OF_ENTITIES).upgrade().operations()).isEmpty();
        assertThat(differ.diff(live, always, OF_ENTITIES).upgrade().operations())
                .containsExactly(new Operation.AlterColumn(
                        USERS,
                        "id",
                        List.of(ColumnChange.asIdentity(
                                Identity.USUAL.always().startWith(1000).cache(20)))));
        assertThat(diff(live, model))
                .containsExactly(new Operation.AlterColumn(USERS, "id", List.of(ColumnChange.asIdentity())));
    }

    @ParameterizedTest
    @EnumSource(Identity.Kind.class)
    void entities_leave_open_in_what_way_a_column_counts(Identity.Kind kind) {
        Column id = column("id", bigint()).notNull();
        Schema live = Schema.EMPTY.with(Table.of("users", id.asIdentity(new Identity(kind, 5L, 10L))));
        Schema model = Schema.EMPTY.with(Table.of("users", id.asIdentity()));

        assertThat(differ.diff(live, model, OF_ENTITIES).upgrade().operations()).isEmpty();
    }

    @Test
    void entities_leave_open_whether_what_is_computed_is_kept() {
        Schema live =
                Schema.EMPTY.with(Table.of("users", column("twice", bigint()).virtualAs("id * 2")));
        Schema model =
                Schema.EMPTY.with(Table.of("users", column("twice", bigint()).storedAs("id * 2")));
        Schema other =
                Schema.EMPTY.with(Table.of("users", column("twice", bigint()).storedAs("id * 3")));

        assertThat(differ.diff(live, model, OF_ENTITIES).upgrade().operations()).isEmpty();
        assertThat(differ.diff(live, other, OF_ENTITIES).upgrade().operations())
                .containsExactly(new Operation.AlterColumn(USERS, "twice", List.of(ColumnChange.virtualAs("id * 3"))));
        assertThat(diff(live, model))
                .containsExactly(new Operation.AlterColumn(USERS, "twice", List.of(ColumnChange.storedAs("id * 2"))));
    }

    @Test
    void what_is_computed_is_kept_where_there_is_no_other_way() {
        Differ earlier = new Differ(Dialects.installed().byId("postgresql"), ServerVersion.parse("17.0"));
        Schema live =
                Schema.EMPTY.with(Table.of("users", column("twice", bigint()).storedAs("id * 2")));
        Schema target =
                Schema.EMPTY.with(Table.of("users", column("twice", bigint()).virtualAs("id * 2")));

        assertThat(earlier.diff(live, target, DiffOptions.defaults()).upgrade().operations())
                .isEmpty();
    }

    @Test
    void a_sequence_comes_when_the_column_is_through_whose_own_one_had_its_name() {
        Column id = column("id", bigint()).notNull();
        Schema live = Schema.EMPTY.with(Table.of("users", id.asIdentity()));
        Schema model = Schema.EMPTY
                .with(Table.of("users", id))
                .with(sequence("users_id_seq"))
                .with(sequence("users_seq"));

        Difference difference = differ.diff(live, model, DiffOptions.defaults());

        assertThat(difference.upgrade().operations())
                .containsExactly(
                        new Operation.CreateSequence(sequence("users_seq")),
                        new Operation.AlterColumn(USERS, "id", List.of(ColumnChange.noIdentity())),
                        new Operation.CreateSequence(sequence("users_id_seq")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "people"})
    void a_column_is_renamed_by_either_name_of_its_table(String table) {
        Schema live = Schema.EMPTY.with(Table.of("users", column("mail", varchar(20))));
        Schema model = Schema.EMPTY.with(Table.of("people", column("email", varchar(20))));
        Renames renames = new Renames(
                List.of(new Renames.TableRename(USERS, "people")),
                List.of(new Renames.ColumnRename(ObjectName.of(table), "mail", "email")));

        assertThat(differ.diff(live, model, DiffOptions.defaults().withRenames(renames))
                        .upgrade()
                        .operations())
                .containsExactly(
                        new Operation.RenameTable(USERS, "people"),
                        new Operation.RenameColumn(ObjectName.of("people"), "mail", "email"));
    }

    @Test
    void what_comes_in_the_place_of_something_has_its_name() {
        Schema live = Schema.EMPTY.with(
                Table.of("users", column("status", varchar(20)), check("ck_users_status", "status in ('A', 'B')")));
        Schema model =
                Schema.EMPTY.with(Table.of("users", column("status", varchar(20)), check("status in ('A', 'B', 'C')")));

        assertThat(diff(live, model))
                .containsExactly(
                        new Operation.DropCheck(USERS, "ck_users_status", null),
                        new Operation.AddCheck(USERS, check("ck_users_status", "status in ('A', 'B', 'C')")));
    }

    @Test
    void a_column_that_comes_back_holds_what_it_may() {
        Column id = column("id", bigint()).notNull();
        Column status = column("status", varchar(20)).notNull();
        Column mood = column("mood", enumType("mood")).notNull();
        Column name = column("name", varchar(20)).notNull();
        Schema live = Schema.EMPTY
                .with(EnumType.of("mood", "calm", "tense"))
                .with(Table.of("users", id, status, mood, name, check("ck_users_status", "status in ('A', 'B')")));
        Schema model = Schema.EMPTY.with(EnumType.of("mood", "calm", "tense")).with(Table.of("users", id));

        assertThat(differ.diff(live, model, DiffOptions.defaults()).downgrade().operations())
                .containsExactly(
                        new Operation.AddColumn(USERS, name, "''"),
                        new Operation.AddColumn(USERS, mood, "'calm'"),
                        new Operation.AddColumn(USERS, status, "'A'"),
                        new Operation.AddCheck(USERS, check("ck_users_status", "status in ('A', 'B')")));
    }

    private List<Operation> diff(Schema live, Schema target) {
        return differ.diff(live, target, DiffOptions.defaults()).upgrade().operations();
    }
}
