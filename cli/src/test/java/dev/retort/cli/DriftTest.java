// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** What counts as done besides the migrations. */
class DriftTest {

    private static final String LOG =
            """
            op.createTable(
                    "audit.log",
                    dev.retort.schema.Column.column("id", dev.retort.schema.Types.integer()).notNull(),
                    dev.retort.schema.PrimaryKey.primaryKey("id"));
            """;

    @TempDir
    Path temporary;

    @DatabaseTest(only = "postgresql")
    void a_schema_that_was_there_before_the_migrations_is_looked_at(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration("V20260101000000_Log", "id = \"aaaaaaaaaaaa\", message = \"log\"", LOG);
        database.execute("create schema audit");
        workshop.output("upgrade");

        assertThat(workshop.output("drift")).isEqualTo("as its migrations made it\n");
    }

    @DatabaseTest(only = "postgresql")
    void a_schema_that_the_migrations_name_is_looked_at_in_the_other_database_too(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration("V20260101000000_Log", "id = \"aaaaaaaaaaaa\", message = \"log\"", LOG);
        try (TestDatabase other = database.kind().create()) {
            database.execute("create schema audit");
            other.execute("create schema audit", "create table audit.log (id integer not null primary key)");
            workshop.output("upgrade");

            String output = workshop.output(
                    "autogenerate", "-m", "as there", "--model-url", other.url() + "?user=" + other.user());

            assertThat(output).isEqualTo("no differences, nothing was written\n");
        }
    }

    @DatabaseTest(only = "postgresql")
    void a_table_of_a_schema_that_no_entity_names_any_more_is_found(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration("V20260101000000_Log", "id = \"aaaaaaaaaaaa\", message = \"log\"", LOG);
        database.execute("create schema audit");
        workshop.output("upgrade");
        workshop.entities("@Entity @Table(name = \"book\") class Book { @Id int id; }");

        Shell.Result check = workshop.retort("check");

        assertThat(check.out())
                .isEqualTo(
                        """
                        differences:
                          - dropTable audit.log  (loses data)
                          + createTable book (id)
                        """);
    }

    @DatabaseTest(only = "postgresql")
    void an_enum_type_that_was_made_by_hand_is_adopted_with_the_column_that_has_it(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        database.execute("create table book (id integer not null primary key)");
        workshop.output("baseline");
        database.execute(
                "create type mood as enum ('glad', 'sad')",
                "create type nobodys as enum ('x')",
                "alter table book add mood mood",
                "alter table book add moods mood[]");

        Shell.Result drift = workshop.retort("drift");
        workshop.output("drift", "--adopt", "-m", "moods");

        assertThat(drift.out())
                .isEqualTo(
                        """
                        done besides the migrations:
                          + createEnum mood (glad, sad)
                          + addColumn book.moods: enum mood[]
                          + addColumn book.mood: enum mood
                        left alone:
                          enum type nobodys: no entity maps it and no migration made it
                        """);
        try (TestDatabase empty = database.kind().create()) {
            workshop.shell().with("RETORT_URL", empty.url());
            workshop.output("upgrade");
            assertThat(workshop.output("drift")).isEqualTo("as its migrations made it\n");
        }
    }

    @DatabaseTest(only = "postgresql")
    void what_is_virtual_elsewhere_is_stored_where_nothing_is_virtual(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration(
                "V20260101000000_Sums",
                "id = \"aaaaaaaaaaaa\", message = \"sums\"",
                """
                op.createTable(
                        "sums",
                        dev.retort.schema.Column.column("a", dev.retort.schema.Types.integer()),
                        dev.retort.schema.Column.column("twice", dev.retort.schema.Types.integer()).virtualAs("a * 2"));
                """);

        workshop.output("upgrade");

        assertThat(workshop.output("drift")).isEqualTo("as its migrations made it\n");
    }

    @DatabaseTest
    void a_column_that_was_renamed_by_hand_is_adopted_as_one_where_somebody_says_so(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        database.execute(
                "create table orders (id int not null primary key, note varchar(9), total numeric(10, 2) not null)");
        workshop.output("baseline");
        database.execute(
                "alter table orders rename to purchases", "alter table purchases rename column note to remark");

        Shell.Result unsaid = workshop.retort("drift", "--adopt", "--rename-table", "orders:purchases");
        String said = workshop.output(
                "drift", "--adopt", "--rename-table", "orders:purchases", "--rename", "purchases.note:remark");

        assertThat(unsaid.exitCode()).isEqualTo(4);
        assertThat(unsaid.err())
                .isEqualTo(
                        """
                        retort: perhaps something was renamed, and nobody can be asked:
                          --rename purchases.note:remark   (same type, names 0 % alike)
                        add the flags that are true, or --no-rename to drop and add
                        """);
        assertThat(said)
                .isEqualTo(
                        """
                        done besides the migrations:
                          ~ renameColumn orders.note: to remark
                          ~ renameTable orders: to purchases
                        wrote /project/src/main/java/db/migrations/V20261121101500_Drift.java
                        the database counts as being at a00000000002
                        """);
        assertThat(workshop.output("drift")).isEqualTo("as its migrations made it\n");
    }

    @DatabaseTest(only = "postgresql")
    void a_sequence_that_is_taken_from_its_serial_column_is_known(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database);
        database.execute("create table book (id bigserial primary key)");
        workshop.output("baseline");
        workshop.entities(
                "@Entity @Table(name = \"book\") class Book {"
                        + " @Id @GeneratedValue(generator = \"ids\")"
                        + " @SequenceGenerator(name = \"ids\", sequenceName = \"book_id_seq\", allocationSize = 50) Long id; }");
        workshop.output("autogenerate", "-m", "numbers in stock");
        workshop.output("upgrade");

        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(workshop.output("drift")).isEqualTo("as its migrations made it\n");

        workshop.output("downgrade");
        assertThat(workshop.output("drift")).isEqualTo("as its migrations made it\n");
    }
}
