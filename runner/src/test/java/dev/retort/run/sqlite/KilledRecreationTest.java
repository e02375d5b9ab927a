// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.run.RunListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it makes a table anew leaves the old database whole, or the new one. */
class KilledRecreationTest {

    private static final List<String> SCHEMA = List.of(
            "create table log(line)",
            "create table t(id integer primary key autoincrement, a varchar(9) default 'x', b int unique)",
            "create table child(t_id int references t(id) on delete cascade, n int)",
            "create index ix on t(a desc) where b > 7",
            "create view v as select id, a from t",
            "create trigger own after insert on t begin insert into log values (new.a); end");

    @TempDir
    private Path folder;

    private Path original;
    private Path database;

    @BeforeEach
    void names() {
        original = folder.resolve("original.db");
        database = folder.resolve("test.db");
    }

    @AfterEach
    void libraries_of_killed_processes_go() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void at_each_step() throws Exception {
        make(SCHEMA, 20_000);
        assertWholeAtEachStep();
    }

    @Tag("exhaustive")
    @Test
    void at_each_step_of_a_table_that_qualifies_its_columns() throws Exception {
        List<String> qualified = SCHEMA.stream()
                .map(sql -> sql.replace("b int unique", "b int unique, check (t.b > 0)"))
                .toList();
        make(qualified, 20_000);
        assertWholeAtEachStep();
    }

    @Test
    void at_random_moments() throws Exception {
        make(SCHEMA, 100_000);
        assertWholeAtRandom(3, "delete");
    }

    @Tag("exhaustive")
    @Test
    void at_twenty_random_moments_of_a_large_recreation() throws Exception {
        make(SCHEMA, 400_000);
        assertWholeAtRandom(20, "delete");
    }

    @Tag("exhaustive")
    @Test
    void at_twenty_random_moments_of_a_large_recreation_with_a_log() throws Exception {
        make(SCHEMA, 400_000);
        assertWholeAtRandom(20, "wal");
    }

    private void assertWholeAtEachStep() throws Exception {
        List<String> before = content(original);
        List<String> after = undisturbed();
        boolean stopped = true;
        int step = 0;
        while (stopped) {
            step++;
            fresh("delete");
            Process process = KilledRecreation.start(database, step);
            stopped = KilledRecreation.STOPPED.equals(lineOf(process));
            kill(process);
            assertThat(content(database)).as("step " + step).isEqualTo(stopped ? before : after);
            assertWholeAfterAll(after);
        }
        assertThat(step).isGreaterThan(10);
    }

    private void assertWholeAtRandom(int moments, String journal) throws Exception {
        List<String> before = content(original);
        List<String> after = undisturbed();
        long duration = duration(journal);
        Random random = new Random(duration);
        for (int i = 0; i < moments; i++) {
            fresh(journal);
            Process process = KilledRecreation.start(database, 0);
            lineOf(process);
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * duration));
            kill(process);
            assertThat(content(database)).isIn(before, after);
            assertWholeAfterAll(after);
        }
    }

    private void assertWholeAfterAll(List<String> after) throws SQLException {
        KilledRecreation.engine(database, RunListener.SILENT).upgrade("head");
        assertThat(content(database)).isEqualTo(after);
    }

    private List<String> undisturbed() throws Exception {
        fresh("delete");
        KilledRecreation.engine(database, RunListener.SILENT).upgrade("head");
        List<String> content = content(database);
        assertThat(content).isNotEqualTo(content(original));
        return content;
    }

    private long duration(String journal) throws Exception {
        fresh(journal);
        Process process = KilledRecreation.start(database, 0);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.readLine();
            long start = System.nanoTime();
            assertThat(lines.readLine()).isEqualTo(KilledRecreation.DONE);
            return System.nanoTime() - start;
        }
    }

    private static String lineOf(Process process) throws IOException {
        // the reader stays open: closing it would close the process's output
        return process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    private void make(List<String> schema, int rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + original);
                Statement statement = connection.createStatement()) {
            for (String sql : schema) {
                statement.executeUpdate(sql);
            }
            String numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + rows + ") ";
            statement.executeUpdate("insert into t(id, a, b) " + numbers + "select i, 'row ' || i, i from n");
            statement.executeUpdate("delete from t where id = " + rows);
            statement.executeUpdate("insert into child select id, 1 from t where id % 100 = 0");
            statement.executeUpdate("delete from log");
        }
    }

    private void fresh(String journal) throws IOException, SQLException {
        for (String suffix : List.of("-journal", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(database + suffix));
        }
        Files.copy(original, database, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            rows(connection, "pragma journal_mode = " + journal);
        }
    }

    /** All that tells the old database from the new one; and what tells that a database is whole. */
    private static List<String> content(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(rows(connection, "pragma integrity_check")).containsExactly("ok");
            assertThat(rows(connection, "pragma foreign_key_check")).isEmpty();
            List<String> content = new ArrayList<>(rows(
                    connection, "select type || ' ' || name || ': ' || ifnull(sql, '') from sqlite_master order by 1"));
            content.addAll(rows(connection, "select name || ' ' || seq from sqlite_sequence"));
            content.addAll(rows(connection, "select count(*) || ' ' || sum(t_id) from child"));
            content.addAll(rows(connection, "select count(*) from log"));
            content.addAll(rows(
                    connection, "select count(*) || ' ' || sum(id) || ' ' || sum(length(a)) || ' ' || sum(b) from t"));
            boolean applied = content.stream().anyMatch(line -> line.startsWith("table retort_history"));
            content.addAll(applied ? rows(connection, "select count(*) || sum(c = id * 2) from t") : List.of());
            content.addAll(applied ? rows(connection, "select revision from retort_history") : List.of());
            return content;
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
