// SPDX-License-Identifier: Apache-2.0
package dev.retort.benchmark;

import dev.retort.app.ManagerOptions;
import dev.retort.app.Startup;
import dev.retort.app.StartupOptions;
import dev.retort.app.StartupReport;
import dev.retort.run.ConnectionSource;
import dev.retort.run.MigrationSource;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures what a start with nothing to do adds to a warm JVM: finding, loading and recording all migrations, asking the database. */
final class StartupBenchmark {

    private static final int ROUNDS = 30;
    private static final int WARM_UP = 10;

    private StartupBenchmark() {}

    /** Takes an empty folder, a number of migrations, and a JDBC URL of an empty database, with a user where it needs one. */
    public static void main(String[] args) throws IOException {
        Path classes = compile(Path.of(args[0]), Integer.parseInt(args[1]));
        String user = args.length > 3 ? args[3] : null;
        start(classes, args[2], user);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] times = new long[ROUNDS];
        long[] work = new long[ROUNDS];
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long begin = System.nanoTime();
            long workBegin = thread.getCurrentThreadCpuTime();
            StartupReport report = start(classes, args[2], user);
            long nanos = System.nanoTime() - begin;
            if (!report.healthy() || !report.applied().isEmpty()) {
                throw new IllegalStateException(report.summary());
            }
            if (i >= WARM_UP) {
                times[i - WARM_UP] = nanos;
                work[i - WARM_UP] = thread.getCurrentThreadCpuTime() - workBegin;
            }
        }
        Arrays.sort(times);
        Arrays.sort(work);
        PrintStream out = System.out;
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.1f | %.1f |%n",
                args[1],
                args[2].split(":")[1],
                times[0] / 1e6,
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS - 1] / 1e6,
                work[ROUNDS / 2] / 1e6);
    }

    /** Each time with classes that no one has loaded yet, as an application has them. */
    private static StartupReport start(Path classes, String url, @Nullable String user) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, StartupBenchmark.class.getClassLoader())) {
            return Startup.of(
                            ConnectionSource.of(url, user, null),
                            ManagerOptions.defaults().withMigrations(MigrationSource.classPath(loader, "bench.db")),
                            StartupOptions.defaults())
                    .run();
        }
    }

    private static Path compile(Path folder, int migrations) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn", "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")));
        for (int i = 1; i <= migrations; i++) {
            Path file = sources.resolve("V" + i + ".java");
            Files.writeString(file, source(i));
            arguments.add(file.toString());
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the migrations do not compile");
        }
        return classes;
    }

    /** A table for every tenth, a column with its index for the others. */
    private static String source(int number) {
        int table = (number - 1) / 10;
        String upgrade = number % 10 == 1
                ? "op.createTable(\"t" + table
                        + "\", column(\"id\", bigint()).notNull(), column(\"name\", varchar(80)),"
                        + " primaryKey(\"id\"));"
                : "op.addColumn(\"t" + table + "\", column(\"c" + number + "\", varchar(40)));\n" + "op.createIndex(\"t"
                        + table + "\", index(\"ix_" + number + "\").on(\"c" + number + "\"));";
        return "package bench.db;\nimport static dev.retort.schema.Column.column;\nimport static dev.retort.schema.Index.index;\n"
                + "import static dev.retort.schema.PrimaryKey.primaryKey;\nimport static dev.retort.schema.Types.*;\n"
                + "import dev.retort.migration.*;\n@Revision(id = \"r" + number + "\""
                + (number == 1 ? "" : ", after = \"r" + (number - 1) + "\"") + ", message = \"step " + number + "\")\n"
                + "public final class V" + number + " implements Migration {\npublic void upgrade(Operations op) {\n"
                + upgrade + "\n}\npublic void downgrade(Operations op) {}\n}\n";
    }
}
