// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.run.BackupFileUnusable;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Consent;
import dev.retort.run.DatabaseCopies;
import dev.retort.run.DatabaseFailed;
import dev.retort.run.LockNotAcquired;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies that cannot be taken, and copies that cannot be brought back: neither is ever silent. */
class DatabaseBackupsTest {

    private static final List<List<String>> LATER = List.of(List.of("later"));

    @TempDir
    Path folder;

    @DatabaseTest(only = "sqlite")
    void a_database_that_others_use_is_not_restored(TestDatabase database) throws SQLException {
        Path file = copyOfEarlier(database);

        for (String use : List.of("begin immediate", "begin exclusive", "begin; select * from t")) {
            try (Connection other = database.connect();
                    Statement statement = other.createStatement()) {
                for (String sql : use.split("; ")) {
                    statement.execute(sql);
                }

                assertThatThrownBy(() -> copies(database.url()).restore(file))
                        .isInstanceOf(LockNotAcquired.class)
                        .hasMessage(
                                "another process is running migrations: one that uses the database file; gave up after"
                                        + " 0 seconds, nothing was changed");
                statement.execute("rollback");
            }
            assertThat(database.rows("select v from t")).isEqualTo(LATER);
        }
    }

    @DatabaseTest(only = "sqlite")
    void a_database_that_cannot_be_written_to_is_not_restored(TestDatabase database) throws SQLException {
        Path file = copyOfEarlier(database);

        assertThatThrownBy(() -> copies(readOnly(database)).restore(file))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("the database failed while restoring it from " + file + ": [SQLITE_READONLY]");

        assertThat(database.rows("select v from t")).isEqualTo(LATER);
    }

    @DatabaseTest(only = "sqlite")
    void a_database_that_has_no_room_for_the_copy_says_so(TestDatabase database) throws SQLException {
        database.execute("create table wide (v)", "insert into wide values (zeroblob(100000))");
        Path file = copyOfEarlier(database);
        database.execute("drop table wide", "vacuum");

        assertThatThrownBy(() -> copies(database.url() + "?max_page_count=10").restore(file))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessage("the database failed while restoring it from " + file
                        + ": SQLite did not take the copy over, and"
                        + " does not say why: the disk may be full, or another process has begun to use the database; nothing"
                        + " was changed");

        assertThat(database.rows("select v from t")).isEqualTo(LATER);
    }

    @DatabaseTest(only = "sqlite")
    void a_copy_that_was_cut_off_or_damaged_is_refused(TestDatabase database) throws SQLException, IOException {
        database.execute("create table wide (v)", "insert into wide values (zeroblob(100000))");
        Path file = copyOfEarlier(database);
        Path damaged = Files.copy(file, folder.resolve("damaged? 100%"));
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.truncate(content.size() / 2);
        }
        damage(damaged);

        for (Path each : List.of(file, damaged)) {
            assertThatThrownBy(() -> copies(database.url()).restore(each))
                    .isInstanceOf(BackupFileUnusable.class)
                    .hasMessageStartingWith("the file " + each + " is damaged: ")
                    .hasMessageEndingWith("; nothing was changed");
            assertThat(database.rows("select v from t")).isEqualTo(LATER);
        }
    }

    @DatabaseTest(only = "sqlite")
    void a_copy_that_fails_leaves_no_file(TestDatabase database) throws SQLException, IOException {
        database.execute("create table wide (v)", "insert into wide values (zeroblob(100000))");
        damage(Path.of(database.url().substring("jdbc:sqlite:".length())));

        assertThatThrownBy(() -> copies(database.url()).backup(folder.resolve("copy")))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageStartingWith("the database failed while writing a copy to " + folder.resolve("copy"));

        assertThat(folder).isEmptyDirectory();
    }

    @DatabaseTest(only = "sqlite")
    void what_an_earlier_copy_left_half_written_is_in_nobodys_way(TestDatabase database)
            throws SQLException, IOException {
        Files.writeString(folder.resolve("copy.part"), "SQLite format 3");
        Path file = copyOfEarlier(database);

        copies(database.url()).restore(file);

        assertThat(database.rows("select v from t")).isEqualTo(List.of(List.of("earlier")));
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wal", "memory", "off", "truncate"})
    void whatever_the_journal_the_database_is_what_the_file_holds(String journal) throws SQLException, IOException {
        try (SqliteFile database = SqliteFile.of("create table t (v)", "insert into t values ('earlier')")) {
            Path file = folder.resolve("copy");
            String url = database.url() + "?journal_mode=" + journal;
            copies(url).backup(file);
            database.execute("update t set v = 'later'");

            copies(url).restore(file);

            assertThat(database.rows("select v from t")).containsExactly("earlier");
            assertThat(folder.toFile().list()).containsExactly("copy");
        }
    }

    /** Somewhere in the middle, where all is tables. */
    private static void damage(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer nonsense = ByteBuffer.allocate(4096);
            while (nonsense.hasRemaining()) {
                nonsense.put((byte) 0x5a);
            }
            content.write(nonsense.flip(), content.size() / 4096 / 2 * 4096);
        }
    }

    private Path copyOfEarlier(TestDatabase database) throws SQLException {
        Path file = folder.resolve("copy");
        database.execute("create table t (v)", "insert into t values ('earlier')");
        copies(database.url()).backup(file);
        database.execute("update t set v = 'later'");
        return file;
    }

    private static String readOnly(TestDatabase database) {
        return database.url().replace("jdbc:sqlite:", "jdbc:sqlite:file:") + "?mode=ro";
    }

    private static DatabaseCopies copies(String url) {
        return new DatabaseCopies(
                ConnectionSource.of(url, null, null),
                new ConnectionSource.DriverConnections(url, null, null),
                RunOptions.defaults()
                        .withConsent(Consent.NONE.toReset())
                        .withLockWait(Duration.ofMillis(100))
                        .withLockTimeout(Duration.ofMillis(100)),
                RunListener.SILENT,
                "");
    }
}
