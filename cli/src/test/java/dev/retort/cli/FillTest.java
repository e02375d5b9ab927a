// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rows get that have no value for a column that takes no null. */
class FillTest {

    private static final String BOOK =
            "@Entity @Table(name = \"books\") public class Book { @Id Long id; String title; }";
    private static final String BOOK_WITH_LANGUAGE =
            """
            @Entity @Table(name = "books") public class Book {
                @Id Long id; String title;
                @Column(nullable = false, length = 20) String language;
            }
            """;

    @TempDir
    Path temporary;

    @DatabaseTest
    void a_value_that_nobody_tells_is_left_open_and_stops_the_upgrade_until_it_is_told(TestDatabase database)
            throws IOException, SQLException {
        Workshop workshop = withTwoBooks(database).entities(BOOK_WITH_LANGUAGE);

        assertThat(workshop.output("autogenerate", "-m", "languages"))
                .isEqualTo(
                        """
                          + addColumn books.language: varchar(20) not null
                        warning: rows that exist have no value for the new column books.language, and it takes no null: say what \
                        they get in the file, in the place of FILL_IN, or say --fill books.language=SQL here; the migration is \
                        refused before
                        wrote /project/src/main/java/db/migrations/V20261121101500_Languages.java
                        """);
        Path file = workshop.migrations().resolve("V20261121101500_Languages.java");
        String source = Files.readString(file);
        assertThat(source)
                .contains(
                        """
                            public void upgrade(Operations op) {
                                op.addColumn("books", column("language", varchar(20)));
                                // What do rows that exist get? The migration is refused until it says so.
                                op.backfill("books", "language = " + FILL_IN, "language is null", 1000);
                                op.alterColumn("books", "language", notNull());
                            }
                        """);
        assertThat(workshop.retort("upgrade").errorsIn(workshop.folder()))
                .isEqualTo(
                        """
                        retort: revision a00000000002 (languages) cannot be run: a person has to say what belongs in \
                        "language = <fill in>": write the SQL in the place of FILL_IN (in \
                        /project/src/main/java/db/migrations/V20261121101500_Languages.java); nothing was changed
                        """);
        assertThat(workshop.retort("validate").out()).contains("write the SQL in the place of FILL_IN");

        Files.writeString(file, source.replace("\"language = \" + FILL_IN", "\"language = 'en'\""));
        assertThat(workshop.output("upgrade")).endsWith("the database is at a00000000002\n");
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(database.rows("select title, language from books order by id"))
                .isEqualTo(List.of(List.of("Emma", "en"), List.of("Faust", "en")));
        assertThat(workshop.output("downgrade")).endsWith("the database is at a00000000001\n");
        assertThat(database.rows("select id, title from books order by id"))
                .isEqualTo(List.of(List.of("1", "Emma"), List.of("2", "Faust")));
    }

    @DatabaseTest
    void whoever_sits_at_a_terminal_is_asked(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = withTwoBooks(database).entities(BOOK_WITH_LANGUAGE);
        workshop.shell().answering("'de'\n");

        assertThat(workshop.output("autogenerate", "-m", "languages"))
                .isEqualTo(
                        """
                        books.language is new and takes no null. What do rows that exist get? SQL, such as 0 or 'none'; Enter \
                        leaves it open in the file:   + addColumn books.language: varchar(20) not null, existing rows get 'de'
                        wrote /project/src/main/java/db/migrations/V20261121101500_Languages.java
                        """);
        workshop.output("upgrade");
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(database.rows("select title, language from books order by id"))
                .isEqualTo(List.of(List.of("Emma", "de"), List.of("Faust", "de")));
    }

    @DatabaseTest
    void nulls_of_a_column_that_comes_to_take_none_are_filled(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = withTwoBooks(database);
        database.execute("insert into books (id, title) values (3, null)");
        workshop.entities(BOOK.replace("String title", "@Column(nullable = false) String title"));

        assertThat(workshop.output("autogenerate", "-m", "titles", "--dry-run"))
                .contains(
                        """
                                // Stops at a row without a value: --fill gives it one.
                                op.alterColumn("books", "title", notNull());
                        """);
        workshop.output("autogenerate", "-m", "titles", "--fill", "books.title='Untitled'");
        assertThat(Files.readString(workshop.migrations().resolve("V20261121101500_Titles.java")))
                .contains(
                        """
                            public void upgrade(Operations op) {
                                op.backfill("books", "title = 'Untitled'", "title is null", 1000);
                                op.alterColumn("books", "title", notNull());
                            }
                        """);
        workshop.output("upgrade");
        assertThat(workshop.output("check")).isEqualTo("up to date\n");
        assertThat(database.rows("select title from books order by id"))
                .isEqualTo(List.of(List.of("Emma"), List.of("Faust"), List.of("Untitled")));
    }

    @Test
    void each_database_gets_its_own_quotes_where_a_name_needs_some() throws IOException, SQLException {
        try (TestDatabase database = DatabaseKind.of("sqlite").create()) {
            Workshop workshop = withTwoBooks(database)
                    .entities(BOOK_WITH_LANGUAGE.replace("@Column(", "@Column(name = \"`rank`\", "));
            workshop.shell().with("RETORT_MIGRATIONS_DATABASES", "sqlite, mysql");

            workshop.output("autogenerate", "-m", "ranks");
            assertThat(Files.readString(workshop.migrations().resolve("V20261121101500_Ranks.java")))
                    .contains(
                            """
                                public void upgrade(Operations op) {
                                    op.addColumn("books", column("`rank`", varchar(20)));

                                    // What do rows that exist get? The migration is refused until it says so.
                                    op.on("sqlite", db -> db.backfill("books", "\\"rank\\" = " + FILL_IN, "\\"rank\\" is null", 1000));

                                    // What do rows that exist get? The migration is refused until it says so.
                                    op.on("mysql", db -> db.backfill("books", "`rank` = " + FILL_IN, "`rank` is null", 1000));

                                    op.alterColumn("books", "`rank`", notNull());
                                }
                            """);
        }
    }

    private Workshop withTwoBooks(TestDatabase database) throws IOException, SQLException {
        Workshop workshop = Workshop.in(temporary, database).entities(BOOK);
        workshop.output("autogenerate", "-m", "books");
        workshop.output("upgrade");
        database.execute("insert into books (id, title) values (1, 'Emma'), (2, 'Faust')");
        return workshop;
    }
}
