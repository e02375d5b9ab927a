import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.noComment;
import static dev.retort.operation.ColumnChange.noDefault;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.ForeignKey.foreignKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static dev.retort.schema.Unique.unique;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Change much. */
@Revision(id = "3f2a91c04b7e", message = "change much")
public final class V20261121101500_ChangeMuch implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.renameTable("users", "people");

        op.commentOnTable("people", null);
        op.renameColumn("people", "mail", "email");
        op.alterColumn("people", "email", type(varchar(320), "trim(email)"), notNull(), defaultTo(0), noComment());
        op.addUnique("people", unique().on("email"));
        op.addColumn("people", column("boss_id", bigint()), "1");
        op.addForeignKey("people", foreignKey("boss_id").references("people", "id"));
        op.dropForeignKey("people", foreignKey("boss_id"));
        op.dropUnique("people", unique().on("email"));
    }

    @Override
    public void downgrade(Operations op) {
        op.addUnique("people", unique().on("email"));
        op.addForeignKey("people", foreignKey("boss_id").references("people", "id"));
        op.dropForeignKey("people", foreignKey("boss_id"));
        op.dropColumn("people", "boss_id");
        op.dropUnique("people", unique().on("email"));
        op.alterColumn("people", "email", type(varchar(100)), nullable(), noDefault(), noComment());
        op.renameColumn("people", "email", "mail");
        op.commentOnTable("people", null);
        op.renameTable("people", "users");
    }
}
