// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.migration.Row.row;
import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.enumType;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;

import dev.retort.migration.Operations;
import dev.retort.migration.Row;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A migration with every kind of operation and rows in its tables, on top of one that makes the tables. */
final class EveryOperation {

    /** So many rows are in the table that is changed most. */
    static final int ROWS = 250;

    private EveryOperation() {}

    static Project project() {
        return tables().with("b2", "a1", op -> {
            changes(op);
            op.run("a row by hand", connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("insert into teams values (3, 'green')");
                }
            });
            op.createTable("gone", column("id", bigint()));
            op.dropTable("gone");
        });
    }

    /** The same without code, which no script can hold. */
    static Project scriptable() {
        return tables().with("b2", "a1", EveryOperation::changes);
    }

    private static Project tables() {
        return new Project().with("a1", "", EveryOperation::tables, op -> {
            op.dropTable("orders");
            op.dropTable("users");
            op.dropSequence("numbers");
        });
    }

    private static void tables(Operations op) {
        op.createTable(
                "users",
                column("id", bigint()).notNull(),
                column("name", varchar(50)),
                column("mail", varchar(50)),
                column("old", varchar(10)),
                column("level", bigint()),
                primaryKey("id"),
                unique("uq_users_old").on("old"),
                check("ck_users_level", "level > 0"));
        op.createTable(
                "orders",
                column("id", bigint()).notNull(),
                column("user_id", bigint()),
                primaryKey("id"),
                foreignKey("user_id").named("fk_orders_old").references("users", "id"));
        op.createIndex("users", index("ix_users_name").on("name"));
        op.createIndex("users", index("ix_users_old_mail").on("mail"));
        op.createSequence(sequence("numbers"));
        op.bulkInsert(
                "users",
                List.of("id", "name", "mail", "old", "level"),
                IntStream.range(0, ROWS)
                        .mapToObj(i -> row(i, "user " + i, i % 3 == 0 ? null : "m" + i, "o" + i, i + 1))
                        .toArray(Row[]::new));
        op.bulkInsert("orders", List.of("id", "user_id"), row(1, 1), row(2, null));
    }

    private static void changes(Operations op) {
        op.require("select 1 from users where level < 1", "levels begin at 1");
        op.createTable("teams", column("id", bigint()).notNull(), column("name", varchar(20)), primaryKey("id"));
        op.bulkInsert("teams", List.of("id", "name"), row(1, "röd"), row(2, "it's \\ blue"));
        op.commentOnTable("teams", "who plays");
        op.addColumn("users", column("team_id", bigint()));
        op.addColumn("users", column("state", varchar(10)).notNull(), "'NEW'");
        op.backfill("users", "team_id = 1, level = level + 1", 60);
        op.alterColumn("users", "team_id", notNull());
        op.addForeignKey("users", foreignKey("team_id").named("fk_users_team").references("teams", "id"));
        op.alterColumn("users", "name", type(varchar(80)));
        op.alterColumn("users", "state", defaultTo("NEW"));
        op.renameColumn("users", "mail", "email");
        op.execute("update users set email = 'nobody' where email is null", "update users set email = null");
        op.createIndex("users", index("ix_users_email").on("email", "id"), concurrently());
        op.dropIndex("users", "ix_users_old_mail", concurrently());
        op.renameIndex("users", "ix_users_name", "ix_users_full_name");
        op.dropUnique("users", "uq_users_old");
        op.dropColumn("users", "old");
        op.addUnique("users", unique("uq_users_email").on("email", "name"));
        op.renameConstraint("users", "uq_users_email", "uq_users_mail");
        op.dropCheck("users", "ck_users_level");
        op.addCheck("users", check("ck_users_state", "state <> ''"));
        op.dropForeignKey("orders", "fk_orders_old");
        op.dropPrimaryKey("orders");
        op.addPrimaryKey("orders", primaryKey("id"));
        op.alterColumn("orders", "user_id", defaultTo(1));
        op.renameTable("orders", "purchases");
        op.execute("create view nobodies as select id from users where email = 'nobody'", "drop view nobodies");
        op.alterSequence("numbers", sequence("numbers").incrementBy(10));
        op.createSequence(sequence("more"));
        op.dropSequence("more");
        op.alterColumn("users", "level", nullable());
        op.on("postgresql", EveryOperation::namedTypes);
        op.on(Set.of("mysql", "mariadb"), EveryOperation::programs);
    }

    private static void namedTypes(Operations op) {
        op.createSchema("extra");
        op.createSchema("brief");
        op.dropSchema("brief");
        op.createEnum("mood", "sad");
        op.alterEnum("mood", "sad", "glad");
        op.addColumn("teams", column("mood", enumType("mood")).defaultTo("glad"));
        op.createEnum("colour", "red");
        op.dropEnum("colour");
    }

    /** What has statements of its own in it. */
    private static void programs(Operations op) {
        op.execute(
                """
                create trigger tidy before update on teams for each row
                begin
                    set new.name = trim(new.name);
                    set new.id = old.id;
                end""",
                "drop trigger tidy");
        op.execute(
                "create procedure tidy() begin update teams set name = ' x;' where id = 2; end", "drop procedure tidy");
        op.execute("create trigger gone before delete on teams for each row set @gone = 1");
        op.execute("drop trigger gone; drop procedure if exists nobody;");
        op.execute("create event nightly on schedule every 1 day starts '2036-01-01' do call tidy()");
        op.execute("alter event nightly disable");
    }
}
