import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/**
 * Drop mail.
 *
 * <p>Written by Ada &lt;ada@example.com&gt; on 2026-11-21.
 */
@Revision(id = "3f2a91c04b7e", message = "drop mail")
public final class V20261121101500_DropMail implements Migration {

    @Override
    public void upgrade(Operations op) {
        // Cannot tell whether check ck_total of orders differs: the database has rewritten "C:\\users" and it may or
        // may not mean what the entities say it means.
        // Not managed, and left alone: view customers_2026.

        // This loses the values of users.mail.
        op.dropColumn("users", "mail");
    }

    @Override
    public void downgrade(Operations op) {
        op.addColumn("users", column("mail", varchar(100)));
    }
}
