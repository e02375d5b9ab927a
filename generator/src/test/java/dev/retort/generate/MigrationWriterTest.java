// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static dev.retort.generate.Note.note;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Identity.identity;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.IndexPart.descending;
import static dev.retort.schema.IndexPart.expression;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.ReferentialAction.CASCADE;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.TableNote.tableComment;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.enumeration;
import static dev.retort.schema.Types.timestampWithZone;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.generate.MigrationDraft.Author;
import dev.retort.migration.IndexOption;
import dev.retort.migration.Operations;
import dev.retort.migration.Row;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Deferral;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.testkit.Goldens;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MigrationWriterTest {

    private static final Goldens GOLDENS = Goldens.of(MigrationWriterTest.class);

    private static final Schema USERS = Schema.EMPTY.with(
            Table.of("users", column("id", bigint()).notNull(), column("mail", varchar(100)), primaryKey("id")));

    @Test
    void a_column_and_its_index() {
        MigrationDraft draft = changes("AddUserEmail", "add user email", USERS, op -> {
            op.addColumn("users", column("email", varchar(255)));
            op.createIndex("users", index("ix_users_email").on("email").unique());
        });

        verify(draft.withAfter(List.of("9c1d20aa0f3b")).withPackage("com.example.migrations"));
    }

    @Test
    void tables_with_everything() {
        verify(changes("CreateShop", "create the shop: customers & orders", Schema.EMPTY, op -> {
            op.createSchema("audit");
            op.createEnum("audit.severity", "LOW", "HIGH");
            op.createSequence(
                    sequence("order_seq").startWith(1000).incrementBy(50).cache(20));
            op.createTable(
                    "customers",
                    column("id", bigint()).notNull().asIdentity(),
                    column("code", uuid()).notNull().defaultExpression("gen_random_uuid()"),
                    column("name", varchar(100)).notNull().collate("de_DE").comment("As on the invoice"),
                    column("`initialCredit`", decimal(10, 2)).defaultTo(new BigDecimal("0.50")),
                    column("tags", array(varchar(20))),
                    column("lower_name", varchar(100)).storedAs("lower(name)"),
                    primaryKey("id").named("pk_customers"),
                    unique("uq_customers_code").on("code").deferral(Deferral.INITIALLY_DEFERRED),
                    check("ck_customers_name", "name <> ''"),
                    tableComment("Whoever has bought something"));
            op.createIndex("customers", index("ix_customers_name").on(expression("lower(name)"), descending("id")));
            op.createTable(
                    "orders",
                    column("id", bigint())
                            .notNull()
                            .asIdentity(identity().always().startWith(1000)),
                    column("customer_id", bigint()).notNull(),
                    column("state", enumeration("NEW", "PAID", "SENT"))
                            .notNull()
                            .defaultTo("NEW"),
                    column("placed_at", timestampWithZone(6)).notNull().defaultExpression("current_timestamp"),
                    primaryKey("id"),
                    foreignKey("customer_id")
                            .named("fk_orders_customer_id")
                            .references("customers", "id")
                            .onDelete(CASCADE));
            op.createIndex(
                    "orders",
                    index("ix_orders_customer_id").on("customer_id").where("state <> 'SENT'"),
                    IndexOption.concurrently());
            op.createIndex("orders", index("ix_orders_placed_at").on("placed_at"));
        }));
    }

    @Test
    void changes_of_many_kinds() {
        verify(everyKind("ChangeMuch", "change much"));
    }

    @Test
    void data() {
        verify(changes("FillCountries", "fill countries", USERS, op -> {
            op.execute("update users set mail = lower(mail)");
            op.execute("update users\nset mail = 'none'\nwhere mail is null\n", "update users set mail = null");
            op.bulkInsert(
                    "countries",
                    List.of("code", "name", "since", "area"),
                    Row.row("DE", "Germany", LocalDate.of(1990, 10, 3), 357_592L),
                    Row.row("XX", null, null, new BigDecimal("0.5")));
            op.backfill("users", "mail = lower(mail)", "mail <> lower(mail)", 1000);
            op.addAll(new ChangeSet(List.of(new Operation.Backfill(
                    ObjectName.parse("users"),
                    "mail = " + Operations.FILL_IN + ", name = " + Operations.FILL_IN,
                    "mail is null",
                    1000))));
            op.require("select 1 from users where mail is null", "every user needs an address");
            op.on("postgresql", db -> db.execute("create extension if not exists citext"));
            op.on(Set.of("mysql", "mariadb"), db -> {
                db.execute("alter table users engine = InnoDB");
                db.dropIndex("users", "ix_users_mail");
            });
        }));
    }

    @Test
    void what_a_reviewer_should_know() {
        Operation drop = new Operation.DropColumn(ObjectName.of("users"), "mail");
        MigrationDraft draft = changes("DropMail", "drop mail", USERS, op -> op.dropColumn("users", "mail"));

        verify(draft.withNotes(List.of(
                        note(
                                "Cannot tell whether check ck_total of orders differs: the database has"
                                        + " rewritten \"C:\\users\" and it may or may not mean what the entities say it means."),
                        note("Not managed, and left alone: view customers_2026."),
                        note("This loses the values of users.mail.", drop)))
                .withAuthor(new Author("Ada <ada@example.com>", LocalDate.of(2026, 11, 21))));
    }

    @Test
    void nothing_yet() {
        verify(MigrationDraft.empty("3f2a91c04b7e", "V20261121101500_Empty", "").withAfter(List.of("a1", "b2")));
    }

    @Test
    void long_texts() {
        String condition = "state in ('" + "NEW', 'PAID', 'PACKED', 'SENT', 'RETURNED', ".repeat(6) + "')";

        verify(changes("LongTexts", "a message \"quoted\" of very many words that goes on ".repeat(4), USERS, op -> {
            op.addCheck("users", check("ck_users_state", condition));
            op.addColumn(
                    "users",
                    column("a_column_with_a_rather_long_name", enumeration(condition.split("', '", -1)))
                            .comment("Ünïcödé \u202e \\ \"quoted\" ".repeat(12)));
        }));
    }

    @Test
    void nothing_to_undo() {
        verify(changes("Guard", "guard", USERS, op -> op.require("select 1 from users where id < 0", "ids count up")));
    }

    @Test
    void code_cannot_be_written() {
        MigrationDraft draft = changes("Run", "run", USERS, op -> op.createSchema("audit"));
        ChangeSet code = Operations.record(op -> op.run("hash the passwords", connection -> {}));

        assertThatThrownBy(() ->
                        new MigrationWriter(Templates.shipped()).source(draft.withChanges(code, new Downgrade.Open())))
                .isInstanceOf(CannotWrite.class)
                .hasMessage("cannot write as Java source: code that runs on a connection: hash the passwords");
    }

    private static MigrationDraft everyKind(String className, String message) {
        return changes(className, message, USERS, op -> {
            op.renameTable("users", "people");
            op.commentOnTable("people", null);
            op.renameColumn("people", "mail", "email");
            op.alterColumn(
                    "people",
                    "email",
                    ColumnChange.type(varchar(320), "trim(email)"),
                    ColumnChange.notNull(),
                    ColumnChange.defaultTo(0),
                    ColumnChange.noComment());
            op.addUnique("people", unique().on("email"));
            op.addColumn("people", column("boss_id", bigint()), "1");
            op.addForeignKey("people", foreignKey("boss_id").references("people", "id"));
            op.dropForeignKey("people", foreignKey("boss_id"));
            op.dropUnique("people", unique().on("email"));
        });
    }

    private static MigrationDraft changes(String name, String message, Schema before, Consumer<Operations> code) {
        ChangeSet upgrade = Operations.record(code);
        Downgrade back = isForOneDatabase(upgrade)
                ? new Downgrade.Impossible("the rows cannot be told from others")
                : Downgrade.of(upgrade, before);
        return MigrationDraft.empty("3f2a91c04b7e", "V20261121101500_" + name, message)
                .withChanges(upgrade, back);
    }

    private static boolean isForOneDatabase(ChangeSet upgrade) {
        return upgrade.operations().stream().anyMatch(Operation.OnDatabase.class::isInstance);
    }

    private static void verify(MigrationDraft draft) {
        String source = new MigrationWriter(Templates.shipped()).source(draft);

        if (draft.packageName().isEmpty()) {
            CompiledSource.migration(draft.className(), source);
        }
        GOLDENS.verify(draft.className() + ".java", source);
    }
}
