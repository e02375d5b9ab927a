// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.retort.run.Client;
import dev.retort.run.ConnectionSource;
import dev.retort.run.DatabaseCopies;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.run.ToolFailed;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Copies of which {@code pg_dump} says that they are written. */
class DatabaseBackupsTest {

    /** What a full disk does to the last that is written, without a word. */
    private static final String LOSING_THE_END =
            """
            #!/bin/sh
            %s "$@" || exit 1
            for option; do
                case $option in --file=*) file=${option#--file=} ;; esac
            done
            head -c -300 "$file" > "$file.cut" && mv "$file.cut" "$file"
            """;

    @TempDir
    Path folder;

    @DatabaseTest(only = "postgresql-14")
    void a_copy_that_lost_its_end_is_none(TestDatabase database) throws SQLException, IOException {
        Optional<Path> program = Client.program(database, "pg_dump");
        assumeTrue(program.isPresent(), "no pg_dump here");
        database.execute("create table t (v text)", "insert into t select md5(n::text) from generate_series(1, 999) n");
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path losing = Files.writeString(programs.resolve("pg_dump"), LOSING_THE_END.formatted(program.orElseThrow()));
        assertThat(losing.toFile().setExecutable(true)).isTrue();
        Path copies = Files.createDirectory(folder.resolve("copies"));
        DatabaseCopies backups = new DatabaseCopies(
                ConnectionSource.of(database.url(), database.user(), ""),
                new ConnectionSource.DriverConnections(database.url(), database.user(), ""),
                RunOptions.defaults(),
                RunListener.SILENT,
                programs + ":" + Client.folders(database));

        assertThatThrownBy(() -> backups.backup(copies.resolve("copy")))
                .isInstanceOf(ToolFailed.class)
                .hasMessageStartingWith("pg_restore failed with exit code 1: ");

        assertThat(copies).isEmptyDirectory();
    }
}
