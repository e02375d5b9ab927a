import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Add user email. */
@Revision(id = "3f2a91c04b7e", message = "add user email")
public final class V20261121101500_AddUserEmail implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.run("hash the passwords", connection -> {
            // neither commit nor close it
        });
    }

    @Override
    public void downgrade(Operations op) {
        // What leads back. Where nothing does:
        // op.irreversible("the old names are not kept");
    }
}
