// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What is done by itself, asked about and refused, in dev, staging and prod. */
class EnvironmentsTest {

    @TempDir
    Path temporary;

    private Workshop workshop(TestDatabase database) throws IOException {
        Workshop workshop = Workshop.in(temporary, database);
        workshop.migration(
                "V1",
                "id = \"a1\", message = \"tables\"",
                "op.createTable(\"t\", dev.retort.schema.Column.column(\"v\", dev.retort.schema.Types.bigint()),"
                        + " dev.retort.schema.Column.column(\"w\", dev.retort.schema.Types.bigint()));");
        workshop.migration("V2", "id = \"b2\", after = \"a1\", message = \"fewer\"", "op.dropColumn(\"t\", \"v\");");
        return workshop;
    }

    @DatabaseTest(only = "sqlite")
    void prod_applies_what_loses_nothing_and_names_the_flag_for_the_rest(TestDatabase database) throws IOException {
        Workshop workshop = workshop(database);

        assertThat(workshop.retort("--env", "prod", "upgrade", "a1").exitCode()).isZero();
        assertThat(workshop.retort("--env", "prod", "upgrade"))
                .isEqualTo(
                        Shell.Result.failed(
                                5,
                                """
                                retort: refused in prod, because data may be lost:
                                  revision b2 (fewer): the values of column t.v are lost
                                nothing was changed; where that is meant, say so: --allow-loss b2
                                """));
        assertThat(workshop.output("--env", "prod", "upgrade", "--allow-loss", "b"))
                .endsWith("upgrade b2  fewer  N ms\nthe database is at b2\n")
                .contains("alter table");
    }

    @DatabaseTest(only = "sqlite")
    void staging_asks_before_a_downgrade_and_takes_a_flag_where_nobody_can_be_asked(TestDatabase database)
            throws IOException {
        Workshop workshop = workshop(database);
        workshop.retort("--env", "staging", "upgrade");

        assertThat(workshop.retort("--env", "staging", "downgrade"))
                .isEqualTo(
                        Shell.Result.failed(
                                4,
                                """
                                retort: this takes back b2 (fewer) in staging, and nobody has agreed
                                nothing was changed; agree with --force
                                """));
        assertThat(workshop.output("--env", "staging", "downgrade", "--force")).endsWith("the database is at a1\n");

        workshop.shell().answering("no\n");
        assertThat(workshop.retort("--env", "staging", "downgrade").exitCode()).isEqualTo(4);
        workshop.shell().answering("y\n");
        assertThat(workshop.output("--env", "staging", "rollback"))
                .isEqualTo(
                        """
                        this takes back a1 (tables) in staging
                        Go on? [y/N] downgrade a1  tables  N ms
                        the database is at no revision
                        """);
    }

    @DatabaseTest(only = "sqlite")
    void prod_wants_more_than_a_yes(TestDatabase database) throws IOException {
        Workshop workshop = workshop(database);
        workshop.retort("upgrade", "a1");

        workshop.shell().answering("y\n");
        assertThat(workshop.retort("--env", "prod", "downgrade").exitCode()).isEqualTo(4);
        workshop.shell().answering("prod\n");
        assertThat(workshop.output("--env", "prod", "downgrade")).contains("Type prod to go on: ");
        workshop.shell().answering("prod\n");
        assertThat(workshop.retort("--env", "prod", "reset", "--force"))
                .isEqualTo(Shell.Result.failed(
                        5, "retort: refused in prod: reset drops everything; nothing was changed\n"));
    }

    @DatabaseTest(only = "sqlite")
    void settings_say_whose_rules_another_environment_has(TestDatabase database) throws IOException {
        Workshop workshop = workshop(database);
        workshop.retort("upgrade", "a1");

        assertThat(workshop.retort("--env", "live", "upgrade").exitCode()).isEqualTo(5);
        workshop.shell().with("RETORT_POLICY", "dev");
        assertThat(workshop.output("--env", "live", "upgrade")).endsWith("the database is at b2\n");
        workshop.shell().with("RETORT_POLICY", "production");
        assertThat(workshop.retort("--env", "live", "upgrade"))
                .isEqualTo(Shell.Result.failed(
                        2,
                        "retort: retort.policy takes one of dev, staging, prod, and got \"production\" (from the environment"
                                + " variable RETORT_POLICY)\n"));
    }
}
