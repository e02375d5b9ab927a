// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.operation.ColumnChange.notNull;
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
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A process that makes a table anew, and stops at a step of that until it is killed. */
final class KilledRecreation {

    /** What the process writes when it stops, or when it is through. */
    static final String STOPPED = "stopped";

    static final String DONE = "done";

    private KilledRecreation() {}

    /** Starts the process on this database; it never stops by itself where {@code step} is 0. */
    static Process start(Path database, int step) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        // a killed process does not delete the library that the driver has unpacked
                        "-Dorg.sqlite.tmpdir=" + database.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRecreation.class.getName(),
                        database.toString(),
                        String.valueOf(step))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    static MigrationEngine engine(Path database, RunListener listener) {
        RevisionNode node = new RevisionNode("a1", Set.of(), Set.of(), Set.of(), "change", "Change.java");
        Migration migration = KilledRecreation::change;
        return new MigrationEngine(
                ConnectionSource.of("jdbc:sqlite:" + database, null, null),
                Migrations.load(() -> List.of(new LoadedMigration(node, migration))),
                RunOptions.defaults(),
                listener);
    }

    private static void change(Operations op) {
        op.alterColumn("t", "a", type(text()), notNull());
        op.addColumn("t", Column.column("c", bigint()).notNull(), "id * 2");
    }

    /** The process. */
    @SuppressWarnings("SystemOut") // the parent reads it
    public static void main(String[] arguments) {
        int step = Integer.parseInt(arguments[1]);
        engine(Path.of(arguments[0]), new Stopping(step)).upgrade("head");
        System.out.println(DONE);
    }

    /** Counts what it hears, and stops at one of these things. */
    private static final class Stopping implements RunListener {

        private final int step;
        private int heard;

        Stopping(int step) {
            this.step = step;
        }

        @Override
        public void executing(String sql) {
            next();
        }

        @Override
        public void copied(ObjectName table, long rows, long total) {
            next();
        }

        @SuppressWarnings("SystemOut") // the parent reads it
        private void next() {
            heard++;
            if (step == 0 && heard == 1) {
                System.out.println(STOPPED);
            } else if (heard == step) {
                System.out.println(STOPPED);
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
