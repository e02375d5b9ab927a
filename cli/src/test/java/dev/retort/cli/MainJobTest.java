// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** From entities to an applied, reversible migration, and on, as a user does it. */
class MainJobTest {

    private static final String USER =
            """
            @Entity @Table(name = "users") public class User {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Column(length = 80, nullable = false) String name;
                @Column(length = 255) String mail;
            }
            """;

    private static final String USER_OF_TEAM =
            """
            @Entity @Table(name = "users", indexes = @Index(name = "ix_users_name", columnList = "name")) public class User {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                @Column(length = 120, nullable = false) String name;
                @Column(length = 255) String mail;
                @Column(length = 2, nullable = false) String language;
                @ManyToOne Team team;
            }
            """;

    private static final String TEAM =
            """
            @Entity @Table(name = "teams") public class Team {
                @Id Long id;
                @Column(length = 40, nullable = false, unique = true) String name;
            }
            """;

    @TempDir
    Path temporary;

    @DatabaseTest
    void entities_become_tables_and_change_and_go_back(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database).entities(USER);

        assertThat(workshop.output("autogenerate", "-m", "users"))
                .isEqualTo(
                        """
                          + createTable users (id, mail, name)
                        wrote /project/src/main/java/db/migrations/V20261121101500_Users.java
                        """);
        assertThat(workshop.output("pending")).isEqualTo("a00000000001  (head)  users\n");
        assertThat(workshop.output("upgrade"))
                .isEqualTo("upgrade a00000000001  users  N ms\nthe database is at a00000000001\n");
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(workshop.output("autogenerate", "-m", "nothing")).isEqualTo("no differences, nothing was written\n");
        database.execute("insert into users (name, mail) values ('Anna', 'anna@example.com')");
        List<List<String>> before = database.rows("select * from users");

        workshop.entities(USER_OF_TEAM, TEAM).shell().at("2026-11-22T08:00:00Z");
        assertThat(workshop.retort("check"))
                .isEqualTo(new Shell.Result(
                        3,
                        """
                                differences:
                                  + addColumn users.language: varchar(2) not null
                                  + addColumn users.team_id: bigint
                                  ~ alterColumn users.name: varchar(80) to varchar(120)
                                  + createTable teams (id, name)
                                  + createIndex users.ix_users_name (name)
                                  + addForeignKey users.fk_users_team_id (team_id) references teams (id)
                                """,
                        ""));
        assertThat(workshop.output("autogenerate", "-m", "teams", "--fill", "users.language='en'"))
                .endsWith("wrote /project/src/main/java/db/migrations/V20261122080000_Teams.java\n");
        assertThat(workshop.output("upgrade"))
                .isEqualTo("upgrade a00000000002  teams  N ms\nthe database is at a00000000002\n");
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(database.rows("select name, mail, language, team_id from users"))
                .containsExactly(java.util.Arrays.asList("Anna", "anna@example.com", "en", null));

        assertThat(workshop.output("downgrade"))
                .isEqualTo("downgrade a00000000002  teams  N ms\nthe database is at a00000000001\n");
        assertThat(database.rows("select * from users")).isEqualTo(before);
        assertThat(workshop.output("downgrade", "base"))
                .isEqualTo("downgrade a00000000001  users  N ms\nthe database is at no revision\n");
        assertThat(workshop.output("upgrade", "+2"))
                .isEqualTo(
                        """
                        upgrade a00000000001  users  N ms
                        upgrade a00000000002  teams  N ms
                        the database is at a00000000002
                        """);
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(workshop.output("downgrade", "-2")).endsWith("the database is at no revision\n");
        assertThat(workshop.output("upgrade", "a00000000001")).endsWith("the database is at a00000000001\n");
        assertThat(workshop.output("history", "-i"))
                .isEqualTo(
                        """
                        a00000000002  (head, pending)  teams
                        a00000000001  (current)        users
                        """);
    }
}
