import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Add user email. */
@Revision(id = "3f2a91c04b7e", message = "add user email")
public final class V20261121101500_AddUserEmail implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("email", varchar(255)));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("users", "email");
    }
}
