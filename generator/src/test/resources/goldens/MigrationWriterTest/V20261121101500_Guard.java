import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Guard. */
@Revision(id = "3f2a91c04b7e", message = "guard")
public final class V20261121101500_Guard implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.require("select 1 from users where id < 0", "ids count up");
    }

    @Override
    public void downgrade(Operations op) {
        // There is nothing to undo.
    }
}
