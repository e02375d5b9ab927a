import static dev.retort.schema.Check.check;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.enumeration;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/**
 * A message "quoted" of very many words that goes on a message "quoted" of very many words that goes on a message
 * "quoted" of very many words that goes on a message "quoted" of very many words that goes on.
 */
@Revision(
        id = "3f2a91c04b7e",
        message = "a message \"quoted\" of very many words that goes on a message \"quoted\" of very many words that "
                + "goes on a message \"quoted\" of very many words that goes on a message \"quoted\" of very many "
                + "words that goes on ")
public final class V20261121101500_LongTexts implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addCheck(
                "users",
                check(
                        "ck_users_state",
                        "state in ('NEW', 'PAID', 'PACKED', 'SENT', 'RETURNED', NEW', 'PAID', 'PACKED', 'SENT', "
                                + "'RETURNED', NEW', 'PAID', 'PACKED', 'SENT', 'RETURNED', NEW', 'PAID', 'PACKED', "
                                + "'SENT', 'RETURNED', NEW', 'PAID', 'PACKED', 'SENT', 'RETURNED', NEW', 'PAID', "
                                + "'PACKED', 'SENT', 'RETURNED', ')"));
        op.addColumn(
                "users",
                column(
                        "a_column_with_a_rather_long_name",
                        enumeration(
                                "state in ('NEW", "PAID", "PACKED", "SENT", "RETURNED', NEW", "PAID", "PACKED", "SENT",
                                "RETURNED', NEW", "PAID", "PACKED", "SENT", "RETURNED', NEW", "PAID", "PACKED", "SENT",
                                "RETURNED', NEW", "PAID", "PACKED", "SENT", "RETURNED', NEW", "PAID", "PACKED", "SENT",
                                "RETURNED", ")"))
                        .comment("Ünïcödé \u202e \\ \"quoted\" Ünïcödé \u202e \\ \"quoted\" Ünïcödé \u202e \\ "
                                + "\"quoted\" Ünïcödé \u202e \\ \"quoted\" Ünïcödé \u202e \\ \"quoted\" Ünïcödé "
                                + "\u202e \\ \"quoted\" Ünïcödé \u202e \\ \"quoted\" Ünïcödé \u202e \\ \"quoted\" "
                                + "Ünïcödé \u202e \\ \"quoted\" Ünïcödé \u202e \\ \"quoted\" Ünïcödé \u202e \\ "
                                + "\"quoted\" Ünïcödé \u202e \\ \"quoted\" "));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropColumn("users", "a_column_with_a_rather_long_name");
        op.dropCheck("users", "ck_users_state");
    }
}
