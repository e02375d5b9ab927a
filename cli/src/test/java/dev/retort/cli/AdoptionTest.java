// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Databases that were there before their migrations, and those that were changed besides them. */
class AdoptionTest {

    private static final String[] SHOP = {
        "create table customers (id int not null primary key, name varchar(40) not null, constraint uq_name unique (name))",
        "create table orders (id int not null primary key, customer_id int not null, total numeric(10, 2) default 0 not null,"
                + " constraint fk_customer foreign key (customer_id) references customers (id),"
                + " constraint ck_total check (total >= 0))",
        "create index ix_customer on orders (customer_id)",
        "create index ix_total on orders (total)",
        "create view big_orders as select id from orders where total > 100"
    };

    @TempDir
    Path temporary;

    @DatabaseTest
    void a_database_that_was_there_first_is_written_down_and_counts_as_migrated(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        Files.delete(workshop.migrations());
        database.execute(SHOP);

        String output = workshop.output("baseline");

        assertThat(output)
                .startsWith("  + createTable customers (id, name)\n")
                .contains("left alone:\n  view big_orders: ")
                .contains("the database counts as being at ");
        assertThat(workshop.output("pending")).doesNotContain("baseline");
        assertThat(workshop.output("drift"))
                .startsWith("as its migrations made it\n")
                .contains("view big_orders");
        assertThat(source(workshop)).contains("Not in here: view big_orders");
    }

    @DatabaseTest
    void what_other_tools_remember_stays_theirs(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.entities("@Entity @Table(name = \"customers\") class Customer { @Id int id; }");
        database.execute(
                "create table customers (id integer not null primary key)",
                "create table flyway_schema_history (installed_rank int not null primary key)",
                "create table DATABASECHANGELOG (id varchar(40) not null)");

        String baseline = workshop.output("baseline", "-m", "as found");

        assertThat(baseline.toLowerCase(Locale.ROOT))
                .isEqualTo(
                        """
                          + createtable customers (id)
                        left alone:
                          table databasechangelog: another tool keeps in it what it has run
                          table flyway_schema_history: another tool keeps in it what it has run
                        wrote /project/src/main/java/db/migrations/v20261121101500_asfound.java
                        the database counts as being at a00000000001
                        """);
        assertThat(workshop.output("check").toLowerCase(Locale.ROOT))
                .isEqualTo(
                        """
                        up to date
                        left alone:
                          table databasechangelog: no entity maps it and no migration made it
                          table flyway_schema_history: no entity maps it and no migration made it
                        """);
    }

    @DatabaseTest(only = "sqlite")
    void a_baseline_of_nothing_is_one(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);

        assertThat(workshop.output("baseline"))
                .isEqualTo(
                        """
                          nothing
                        wrote /project/src/main/java/db/migrations/V20261121101500_Baseline.java
                        the database counts as being at a00000000001
                        """);
    }

    @DatabaseTest(only = "sqlite")
    void a_dry_run_makes_no_folder(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        Files.delete(workshop.migrations());
        database.execute(SHOP[0]);

        assertThat(workshop.output("baseline", "--dry-run")).contains("op.createTable(");
        assertThat(workshop.migrations()).doesNotExist();
    }

    @DatabaseTest
    void an_empty_database_becomes_equal_by_the_baseline(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        Files.createDirectories(workshop.migrations());
        database.execute(List.of(SHOP).subList(0, 4).toArray(String[]::new));
        workshop.output("baseline");
        SchemaDump found = database.dump();

        try (TestDatabase empty = database.kind().create()) {
            workshop.shell().with("RETORT_URL", empty.url());
            workshop.output("upgrade");
            assertThat(empty.dump()).isEqualTo(found);
            workshop.output("downgrade", "base", "--force");
            assertThat(empty.dump().objects().keySet()).noneMatch(name -> name.contains("orders"));
        }
    }

    @DatabaseTest
    void a_second_baseline_is_refused(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        Files.createDirectories(workshop.migrations());
        database.execute(SHOP[0]);
        workshop.output("baseline");

        Shell.Result again = workshop.retort("baseline");

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("a baseline is the first migration of a project");
    }

    @DatabaseTest
    void what_was_done_by_hand_is_found_and_can_be_adopted(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        Files.createDirectories(workshop.migrations());
        database.execute(SHOP);
        workshop.output("baseline");
        database.execute("alter table customers add column nick varchar(9)", drop(database, "ix_total"));

        Shell.Result drift = workshop.retort("drift");
        String adopted = workshop.output("drift", "--adopt", "-m", "by hand");

        assertThat(drift.exitCode()).isEqualTo(3);
        assertThat(drift.out())
                .startsWith(
                        """
                        done besides the migrations:
                          - dropIndex orders.ix_total
                          + addColumn customers.nick: varchar(9)
                        """);
        assertThat(adopted).contains("the database counts as being at ");
        assertThat(workshop.output("drift")).startsWith("as its migrations made it\n");
        assertThat(source(workshop)).contains("op.dropIndex(\"orders\", \"ix_total\");");
    }

    /** Where indexes belong to their tables that has to be said. */
    private static String drop(TestDatabase database, String index) {
        boolean ofTable = List.of("mysql", "mariadb").contains(database.product());
        return "drop index " + index + (ofTable ? " on orders" : "");
    }

    /** All migrations, one after the other. */
    private static String source(Workshop workshop) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(workshop.migrations())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
