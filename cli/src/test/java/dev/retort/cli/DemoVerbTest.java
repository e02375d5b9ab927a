// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoVerbTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void resolve_the_folder() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void the_whole_job_is_played() throws SQLException {
        Shell.Result result =
                new Shell(folder).with("RETORT_URL", "jdbc:of:somebody:else").run("demo", "bookstore");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        Goldens.of(DemoVerbTest.class).verify("demo.txt", result.outputIn(folder));
        assertThat(books()).containsExactly("Pride and Prejudice 7.99 en null", "Moby-Dick 12.5 en null");
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("precious.txt"), "");

        Shell.Result result = new Shell(folder).run("demo", ".");

        assertThat(result)
                .isEqualTo(Shell.Result.failed(
                        1,
                        "retort: " + folder.resolve(".")
                                + " is not empty; name a folder that is, or one that does not exist\n"));
        assertThat(folder.toFile().list()).containsExactly("precious.txt");
    }

    private List<String> books() throws SQLException {
        List<String> books = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bookstore/bookstore.db"));
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select title, price, language, translator_id from books order by id")) {
            while (row.next()) {
                books.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4));
            }
        }
        return books;
    }
}
