import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Deferral.INITIALLY_DEFERRED;
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

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;
import java.math.BigDecimal;

/** Create the shop: customers &amp; orders. */
@Revision(id = "3f2a91c04b7e", message = "create the shop: customers & orders")
public final class V20261121101500_CreateShop implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createSchema("audit");

        op.createEnum("audit.severity", "LOW", "HIGH");

        op.createSequence(sequence("order_seq").startWith(1000).incrementBy(50).cache(20));

        op.createTable(
                "customers",
                column("id", bigint()).notNull().asIdentity(),
                column("code", uuid()).notNull().defaultExpression("gen_random_uuid()"),
                column("name", varchar(100)).notNull().collate("de_DE").comment("As on the invoice"),
                column("`initialCredit`", decimal(10, 2)).defaultTo(new BigDecimal("0.5")),
                column("tags", array(varchar(20))),
                column("lower_name", varchar(100)).storedAs("lower(name)"),
                primaryKey("id").named("pk_customers"),
                unique("uq_customers_code").on("code").deferral(INITIALLY_DEFERRED),
                check("ck_customers_name", "name <> ''"),
                tableComment("Whoever has bought something"));
        op.createIndex("customers", index("ix_customers_name").on(expression("lower(name)"), descending("id")));

        op.createTable(
                "orders",
                column("id", bigint()).notNull().asIdentity(identity().always().startWith(1000)),
                column("customer_id", bigint()).notNull(),
                column("state", enumeration("NEW", "PAID", "SENT")).notNull().defaultTo("NEW"),
                column("placed_at", timestampWithZone(6)).notNull().defaultExpression("current_timestamp"),
                primaryKey("id"),
                foreignKey("customer_id")
                        .named("fk_orders_customer_id")
                        .references("customers", "id")
                        .onDelete(CASCADE));
        op.createIndex(
                "orders",
                index("ix_orders_customer_id").on("customer_id").where("state <> 'SENT'"),
                concurrently());
        op.createIndex("orders", index("ix_orders_placed_at").on("placed_at"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("orders", "ix_orders_placed_at");
        op.dropIndex("orders", "ix_orders_customer_id", concurrently());
        op.dropTable("orders");

        op.dropIndex("customers", "ix_customers_name");
        op.dropTable("customers");

        op.dropSequence("order_seq");

        op.dropEnum("audit.severity");

        op.dropSchema("audit");
    }
}
