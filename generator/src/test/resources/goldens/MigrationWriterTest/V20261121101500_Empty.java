import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Revision 3f2a91c04b7e. */
@Revision(id = "3f2a91c04b7e", after = {"a1", "b2"})
public final class V20261121101500_Empty implements Migration {

    @Override
    public void upgrade(Operations op) {
        // What this migration changes, such as:
        // op.execute("update users set name = trim(name)");
    }

    @Override
    public void downgrade(Operations op) {
        // What leads back. Where nothing does:
        // op.irreversible("the old names are not kept");
    }
}
