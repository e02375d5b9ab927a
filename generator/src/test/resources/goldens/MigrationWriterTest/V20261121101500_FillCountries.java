import static dev.retort.migration.Operations.FILL_IN;
import static dev.retort.migration.Row.row;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Fill countries. */
@Revision(id = "3f2a91c04b7e", message = "fill countries")
public final class V20261121101500_FillCountries implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("update users set mail = lower(mail)");

        op.execute("""
                update users
                set mail = 'none'
                where mail is null
                """, "update users set mail = null");

        op.bulkInsert(
                "countries",
                List.of("code", "name", "since", "area"),
                row("DE", "Germany", LocalDate.parse("1990-10-03"), 357592L),
                row("XX", null, null, new BigDecimal("0.5")));

        op.backfill("users", "mail = lower(mail)", "mail <> lower(mail)", 1000);
        op.backfill("users", "mail = " + FILL_IN + ", name = " + FILL_IN, "mail is null", 1000);

        op.require("select 1 from users where mail is null", "every user needs an address");

        op.on("postgresql", db -> db.execute("create extension if not exists citext"));

        op.on(Set.of("mariadb", "mysql"), db -> {
            db.execute("alter table users engine = InnoDB");
            db.dropIndex("users", "ix_users_mail");
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.irreversible("the rows cannot be told from others");
    }
}
