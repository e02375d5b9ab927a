import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Large. */
@Revision(id = "3f2a91c04b7e", message = "large")
public final class V1_Large implements Migration {

    @Override
    public void upgrade(Operations op) {
        // Nothing was left out.

        createTable0(op);
        createTable1(op);
        createTable2(op);
        createTable3(op);
        addForeignKeys(op);
    }

    private static void createTable0(Operations op) {
        op.createTable(
                "table_0",
                primaryKey("id").named("pk_0"));
        op.createIndex("table_0", index("ix_0").on("column_0_0"));
    }

    private static void createTable1(Operations op) {
        op.createTable(
                "table_1",
                primaryKey("id").named("pk_1"));
        op.createIndex("table_1", index("ix_1").on("column_1_0"));
    }

    private static void createTable2(Operations op) {
        op.createTable(
                "table_2",
                primaryKey("id").named("pk_2"));
        op.createIndex("table_2", index("ix_2").on("column_2_0"));
    }

    private static void createTable3(Operations op) {
        op.createTable(
                "table_3",
                primaryKey("id").named("pk_3"));
        op.createIndex("table_3", index("ix_3").on("column_3_0"));
    }

    private static void addForeignKeys(Operations op) {
        op.addForeignKey("table_0", foreignKey("id").named("fk_0").references("table_1", "id"));
        op.addForeignKey("table_1", foreignKey("id").named("fk_1").references("table_2", "id"));
        op.addForeignKey("table_2", foreignKey("id").named("fk_2").references("table_3", "id"));
        op.addForeignKey("table_3", foreignKey("id").named("fk_3").references("table_0", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropForeignKey("table_3", "fk_3");
        op.dropForeignKey("table_2", "fk_2");
        op.dropForeignKey("table_1", "fk_1");
        op.dropForeignKey("table_0", "fk_0");

        op.dropIndex("table_3", "ix_3");
        op.dropTable("table_3");

        op.dropIndex("table_2", "ix_2");
        op.dropTable("table_2");

        op.dropIndex("table_1", "ix_1");
        op.dropTable("table_1");

        op.dropIndex("table_0", "ix_0");
        op.dropTable("table_0");
    }
}