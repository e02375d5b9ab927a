// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import static dev.retort.migration.Row.row;
import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.noComment;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Sequence.sequence;
import static dev.retort.schema.Types.array;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.bool;
import static dev.retort.schema.Types.character;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.enumType;
import static dev.retort.schema.Types.enumeration;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.interval;
import static dev.retort.schema.Types.nativeType;
import static dev.retort.schema.Types.text;
import static dev.retort.schema.Types.timestampWithZone;
import static dev.retort.schema.Types.uuid;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.migration.Operations;
import dev.retort.operation.ChangeSet;
import dev.retort.schema.DataType;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChangeTest {

    @Test
    void tables_and_columns() {
        List<Change> changes = changes(op -> {
            op.createSchema("audit");
            op.createTable(
                    "audit.users", column("id", bigint()).notNull(), column("name", varchar(40)), primaryKey("id"));
            op.commentOnTable("audit.users", "people");
            op.commentOnTable("audit.users", null);
            op.addColumn("audit.users", column("role", varchar(8)).notNull().defaultTo("it's"), "'x'");
            op.addColumn("audit.users", column("n", integer()).asIdentity());
            op.alterColumn("audit.users", "name", type(varchar(80)), notNull(), defaultTo(1), noComment());
            op.alterColumn("audit.users", "name", type(varchar(10)));
            op.renameColumn("audit.users", "role", "kind");
            op.dropColumn("audit.users", "kind");
            op.renameTable("audit.users", "people");
            op.dropTable("audit.people");
        });

        assertThat(changes)
                .containsExactly(
                        new Change("createSchema", null, "audit", null, false),
                        new Change("createTable", "audit.users", null, "(id, name)", false),
                        new Change("commentOnTable", "audit.users", null, "'people'", false),
                        new Change("commentOnTable", "audit.users", null, "no comment", false),
                        new Change(
                                "addColumn",
                                "audit.users",
                                "role",
                                "varchar(8) default 'it''s' not null, existing rows get 'x'",
                                false),
                        new Change("addColumn", "audit.users", "n", "integer identity", false),
                        new Change(
                                "alterColumn",
                                "audit.users",
                                "name",
                                "varchar(40) to varchar(80), not null, default 1, no comment",
                                false),
                        new Change("alterColumn", "audit.users", "name", "varchar(80) to varchar(10)", true),
                        new Change("renameColumn", "audit.users", "role", "to kind", false),
                        new Change("dropColumn", "audit.users", "kind", null, true),
                        new Change("renameTable", "audit.users", null, "to people", false),
                        new Change("dropTable", "audit.people", null, null, true));
    }

    @Test
    void constraints_and_indexes() {
        List<Change> changes = changes(op -> {
            op.addPrimaryKey("t", primaryKey("a", "b"));
            op.dropPrimaryKey("t");
            op.addUnique("t", unique("uq").on("a"));
            op.dropUnique("t", unique().on("a", "b"));
            op.addForeignKey(
                    "t", foreignKey("a").references("u", "id").named("fk").onDelete(ReferentialAction.SET_NULL));
            op.dropForeignKey("t", "fk");
            op.addCheck("t", check("ck", "a > 0"));
            op.dropCheck("t", check("a > 0"));
            op.renameConstraint("t", "a", "b");
            op.createIndex(
                    "t",
                    index("ix")
                            .on(IndexPart.descending("a"), IndexPart.expression("lower(b)"))
                            .unique()
                            .where("a > 0"));
            op.dropIndex("t", "ix");
            op.renameIndex("t", "ix", "iy");
        });

        assertThat(changes)
                .containsExactly(
                        new Change("addPrimaryKey", "t", null, "(a, b)", false),
                        new Change("dropPrimaryKey", "t", null, null, false),
                        new Change("addUnique", "t", "uq", "(a)", false),
                        new Change("dropUnique", "t", null, "(a, b)", false),
                        new Change("addForeignKey", "t", "fk", "(a) references u (id) on delete set null", false),
                        new Change("dropForeignKey", "t", "fk", null, false),
                        new Change("addCheck", "t", "ck", "a > 0", false),
                        new Change("dropCheck", "t", null, "a > 0", false),
                        new Change("renameConstraint", "t", "a", "to b", false),
                        new Change("createIndex", "t", "ix", "(a desc, (lower(b))) unique where a > 0", false),
                        new Change("dropIndex", "t", "ix", null, false),
                        new Change("renameIndex", "t", "ix", "to iy", false));
    }

    @Test
    void sequences_enum_types_and_data() {
        List<Change> changes = changes(op -> {
            op.createSequence(sequence("s").startWith(5).incrementBy(50));
            op.alterSequence("s", sequence("z"));
            op.dropSequence("z");
            op.createEnum("mood", "SAD", "GLAD");
            op.alterEnum("mood", "GLAD");
            op.dropEnum("mood");
            op.execute("update t set a = 1");
            op.bulkInsert("t", List.of("a"), row(1), row(2));
            op.backfill("t", "a = 1", "a is null", 100);
            op.run("count the stars", connection -> {});
            op.require("select 1", "there must be none");
            op.on("sqlite", inner -> inner.execute("vacuum"));
        });

        assertThat(changes)
                .containsExactly(
                        new Change("createSequence", null, "s", "start 5 increment 50", false),
                        new Change("alterSequence", null, "s", "to z start 1 increment 1", false),
                        new Change("dropSequence", null, "z", null, true),
                        new Change("createEnum", null, "mood", "(SAD, GLAD)", false),
                        new Change("alterEnum", null, "mood", "(GLAD)", true),
                        new Change("dropEnum", null, "mood", null, false),
                        new Change("execute", null, null, "update t set a = 1", false),
                        new Change("bulkInsert", "t", null, "2 rows", false),
                        new Change("backfill", "t", null, "a = 1 where a is null", false),
                        new Change("run", null, null, "count the stars", false),
                        new Change("require", null, null, "there must be none", false),
                        new Change("on", null, "sqlite", "1 operation", false));
    }

    @Test
    void types_are_called_much_as_a_migration_calls_them() {
        assertThat(List.of(
                                bool(),
                                uuid(),
                                decimal(10, 2),
                                decimal(),
                                character(3),
                                text(),
                                text(DataType.Size.LONG),
                                timestampWithZone(6),
                                enumeration("A", "B"),
                                enumType("mood"),
                                array(integer()),
                                interval("year to month"),
                                nativeType("tsvector"))
                        .stream()
                        .map(TypeWords::of))
                .containsExactly(
                        "boolean",
                        "uuid",
                        "decimal(10, 2)",
                        "decimal",
                        "char(3)",
                        "text",
                        "longtext",
                        "timestamp(6) with time zone",
                        "enum('A', 'B')",
                        "enum mood",
                        "integer[]",
                        "interval year to month",
                        "tsvector");
    }

    private static List<Change> changes(Consumer<Operations> migration) {
        ChangeSet recorded = Operations.record(migration);
        return Change.of(recorded, Schema.EMPTY);
    }
}
