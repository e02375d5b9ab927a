// SPDX-License-Identifier: Apache-2.0
package dev.retort.benchmark;

import static dev.retort.operation.ColumnChange.defaultTo;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.text;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationEngine;
import dev.retort.run.Migrations;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures how long Retort takes to make a large SQLite table anew, and how long the same statements take when they are given
 * straight to the same library, both in turn.
 */
public final class RecreateTable {

    private static final String STRAIGHT = "straight";

    private final TableCopies table;
    private final List<Trial> trials = new ArrayList<>();

    private RecreateTable(TableCopies table) {
        this.table = table;
    }

    private static void one(Operations op) {
        op.alterColumn("t", "age", type(bigint()));
    }

    private static void ten(Operations op) {
        for (String column : List.of("name", "email", "note")) {
            op.alterColumn("t", column, defaultTo("none"));
            op.alterColumn("t", column, type(text()));
        }
        for (String column : List.of("age", "parent")) {
            op.alterColumn("t", column, defaultTo(0));
            op.alterColumn("t", column, type(bigint()));
        }
    }

    private static void checked(Operations op) {
        op.alterColumn("t", "age", type(text()));
    }

    /** What one way took in one round, in milliseconds. */
    private record Trial(String way, double wall, double processor) {}

    /** Something that is measured. */
    @FunctionalInterface
    private interface Work {
        void run(String url) throws SQLException;
    }

    /** Takes the number of rows, the number of rounds and a folder. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        RecreateTable benchmark = new RecreateTable(TableCopies.make(folder, rows));
        benchmark.run(rounds);
        benchmark.print(System.out, rows);
    }

    private void run(int rounds) throws IOException, SQLException {
        for (int round = 0; round <= rounds; round++) {
            boolean warm = round > 0;
            measure(STRAIGHT, url -> straight(url, TableCopies.NAMES), warm);
            measure("straight, select *", url -> straight(url, "*"), warm);
            measure("one change", url -> migrate(url, RecreateTable::one), warm);
            measure("ten changes", url -> migrate(url, RecreateTable::ten), warm);
            measure("values checked", url -> migrate(url, RecreateTable::checked), warm);
        }
    }

    private void measure(String way, Work work, boolean counts) throws IOException, SQLException {
        String url = table.fresh();
        long wall = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run(url);
        if (counts) {
            trials.add(new Trial(
                    way,
                    (System.nanoTime() - wall) / 1e6,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6));
        }
    }

    private static void straight(String url, String columns) throws SQLException {
        String target = columns.equals("*") ? "t_new" : "t_new(" + columns + ")";
        try (Connection connection = DriverManager.getConnection(url)) {
            List<String> statements = new ArrayList<>(List.of(
                    "begin immediate",
                    "create table t_new(" + TableCopies.COLUMNS.replace("age int", "age bigint") + ")",
                    "insert into " + target + " select " + columns + " from t",
                    "drop table t",
                    "alter table t_new rename to t"));
            statements.addAll(TableCopies.INDEXES);
            statements.add("commit");
            TableCopies.execute(connection, statements);
        }
    }

    private static void migrate(String url, Consumer<Operations> code) {
        RevisionNode node = new RevisionNode("a1", Set.of(), Set.of(), Set.of(), "change", "Change.java");
        Migration migration = code::accept;
        new MigrationEngine(
                        ConnectionSource.of(url, null, null),
                        Migrations.load(() -> List.of(new LoadedMigration(node, migration))),
                        RunOptions.defaults(),
                        RunListener.SILENT)
                .upgrade("head");
    }

    private void print(PrintStream out, int rows) throws IOException {
        double wall = median(STRAIGHT, true);
        double processor = median(STRAIGHT, false);
        out.printf(
                Locale.ROOT,
                "%n%,d rows, %d MB, SQLite %s, medians of %d rounds%n%n| way | wall ms | ratio | cpu ms | ratio |%n|---|---|---|---|---|%n",
                rows,
                table.megabytes(),
                version(),
                trials.size() / (int) ways().count());
        for (String way : ways().toList()) {
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.0f | %.2f |%n",
                    way,
                    median(way, true),
                    median(way, true) / wall,
                    median(way, false),
                    median(way, false) / processor);
        }
        out.println("\npeak memory of the process: " + peak());
    }

    private Stream<String> ways() {
        return trials.stream().map(Trial::way).distinct();
    }

    private double median(String way, boolean wall) {
        List<Double> times = trials.stream()
                .filter(trial -> trial.way().equals(way))
                .map(trial -> wall ? trial.wall() : trial.processor())
                .sorted()
                .collect(Collectors.toList());
        return times.get(times.size() / 2);
    }

    private static String version() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .collect(Collectors.joining())
                : "not told by this system";
    }
}
