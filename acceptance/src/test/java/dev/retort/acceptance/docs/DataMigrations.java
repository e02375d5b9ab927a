// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.docs;

import static dev.retort.migration.IndexOption.concurrently;
import static dev.retort.migration.Row.row;
import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;
import java.sql.PreparedStatement;
import java.util.List;

/** The migrations of docs/data-migrations.md and docs/production.md, one after the other. */
final class DataMigrations {

    private DataMigrations() {}

    @Revision(id = "d00000000001", message = "customers")
    static final class Customers implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "customers",
                    column("id", bigint()).notNull(),
                    column("mail", varchar(255)).notNull(),
                    column("country", varchar(2)),
                    primaryKey("id"));
            op.execute("insert into customers (id, mail, country) values (1, 'ada@example.org', 'gb')");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("customers");
        }
    }

    @Revision(id = "d00000000002", after = "d00000000001", message = "country codes are capitals")
    static final class CapitalCountries implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("update customers set country = upper(country)");
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("update customers set country = lower(country)");
        }
    }

    @Revision(id = "d00000000003", after = "d00000000002", message = "countries")
    static final class Countries implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "countries",
                    column("code", varchar(2)).notNull(),
                    column("name", varchar(80)).notNull(),
                    primaryKey("code"));
            op.bulkInsert(
                    "countries",
                    List.of("code", "name"),
                    row("DE", "Germany"),
                    row("GB", "United Kingdom"),
                    row("IN", "India"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("countries");
        }
    }

    @Revision(id = "d00000000004", after = "d00000000003", message = "hosts of mail addresses, computed in Java")
    static final class MailHosts implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("customers", column("mail_host", varchar(255)));
            op.run("cut the host out of each mail address", connection -> {
                try (PreparedStatement update =
                        connection.prepareStatement("update customers set mail_host = ? where mail like ?")) {
                    for (String host : List.of("example.org", "example.com")) {
                        update.setString(1, host);
                        update.setString(2, "%@" + host);
                        update.executeUpdate();
                    }
                }
            });
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("customers", "mail_host");
        }
    }

    @Revision(id = "d00000000005", after = "d00000000004", message = "customers have a status: make room")
    static final class MakeRoomForStatus implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("customers", column("status", varchar(20)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("customers", "status");
        }
    }

    @Revision(id = "d00000000006", after = "d00000000005", message = "customers have a status: fill it")
    static final class FillStatus implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.backfill("customers", "status = 'ACTIVE'", "status is null", 1000);
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "d00000000007", after = "d00000000006", message = "customers have a status: rely on it")
    static final class RelyOnStatus implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.require("select id from customers where status is null", "customers without a status");
            op.alterColumn("customers", "status", notNull());
        }

        @Override
        public void downgrade(Operations op) {
            op.alterColumn("customers", "status", nullable());
        }
    }

    @Revision(id = "d00000000008", after = "d00000000007", message = "find customers by mail")
    static final class FindByMail implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createIndex("customers", index("ix_customers_mail").on("mail"), concurrently());
        }

        @Override
        public void downgrade(Operations op) {
            op.dropIndex("customers", "ix_customers_mail", concurrently());
        }
    }

    @Revision(id = "d00000000009", after = "d00000000008", message = "mail is called email")
    static final class MailIsEmail implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.renameColumn("customers", "mail", "email");
        }

        @Override
        public void downgrade(Operations op) {
            op.renameColumn("customers", "email", "mail");
        }
    }

    @Revision(id = "d00000000010", after = "d00000000009", message = "gather statistics, where there are any")
    static final class Statistics implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.on(
                    "postgresql",
                    postgresql -> postgresql.execute("alter table customers alter email set statistics 500"));
        }

        @Override
        public void downgrade(Operations op) {
            op.on(
                    "postgresql",
                    postgresql -> postgresql.execute("alter table customers alter email set statistics -1"));
        }
    }
}
