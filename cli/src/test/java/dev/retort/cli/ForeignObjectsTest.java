// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

/** What is in a database, but not as entities would have made it. */
class ForeignObjectsTest {

    @TempDir
    Path temporary;

    @DatabaseTest
    void an_entity_over_a_view_makes_no_table(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database)
                .entities("@Entity @Table(name = \"totals\") public class Total { @Id Long id; Long total; }");
        database.execute("create view totals as select 1 as id, 2 as total");

        assertThat(workshop.retort("check"))
                .isEqualTo(new Shell.Result(
                        0,
                        """
                up to date
                left alone:
                  view totals: Retort does not manage it
                cannot tell:
                  table totals: in the database it is a view, which is left as it is
                """,
                        ""));
    }

    @DatabaseTest(only = "postgresql")
    void a_sequence_of_a_serial_column_may_serve_an_entity(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database)
                .entities(
                        """
                        @Entity @Table(name = "orders") public class Order {
                            @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders")
                            @SequenceGenerator(name = "orders", sequenceName = "orders_id_seq", allocationSize = 1)
                            Long id;
                        }
                        """);
        database.execute("create table orders (id bigserial primary key)");

        assertThat(workshop.retort("check"))
                .isEqualTo(new Shell.Result(
                        3,
                        """
                differences:
                  ~ alterColumn orders.id: no default
                  ~ alterSequence orders_id_seq: start 1 increment 1
                """,
                        ""));
    }

    @DatabaseTest(only = "postgresql")
    void an_entity_may_name_the_default_schema(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database)
                .entities("@Entity @Table(name = \"teams\", schema = \"public\") public class Team {"
                        + " @Id Long id; @ManyToOne Team parent; }");

        assertThat(workshop.output("autogenerate", "-m", "teams").lines().findFirst())
                .hasValue("  + createTable teams (id, parent_id)");
        workshop.output("upgrade");

        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(workshop.output("check", "--offline")).isEqualTo("up to date\n");
    }
}
