// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * A folder of {@link Scenario}s, which a {@code @TestFactory} turns into tests; a folder more is a test more.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> scenarios() {
 *     return Scenarios.of(getClass(), "scenarios", classPath).onDatabases((scenario, database) -> …);
 * }
 * }</pre>
 */
public final class Scenarios {

    private final Path folder;
    private final List<Path> classPath;
    private final List<DatabaseKind> kinds;

    private Scenarios(Path folder, List<Path> classPath, List<DatabaseKind> kinds) {
        this.folder = folder;
        this.classPath = List.copyOf(classPath);
        this.kinds = List.copyOf(kinds);
    }

    /**
     * The scenarios under this folder of the test resources of the test's module.
     *
     * @param classPath what the entities are compiled against
     */
    public static Scenarios of(Class<?> test, String folder, List<Path> classPath) {
        return new Scenarios(TestModule.resources(test).resolve(folder), classPath, DatabaseKind.selected());
    }

    /** The same on databases of these kinds only. */
    public Scenarios on(List<DatabaseKind> some) {
        return new Scenarios(folder, classPath, some);
    }

    /** One test for each scenario. */
    public Stream<DynamicTest> once(ScenarioTest test) {
        return each(scenario -> Stream.of(test(scenario, scenario.name(), () -> test.run(scenario))));
    }

    /** One test for each scenario and each kind of database that it runs on, with a fresh database. */
    public Stream<DynamicTest> onDatabases(ScenarioDatabaseTest test) {
        return onDatabases(test, Integer.MAX_VALUE);
    }

    /** One test for each scenario, on the first kind of database that it runs on, with a fresh database. */
    public Stream<DynamicTest> onOneDatabase(ScenarioDatabaseTest test) {
        return onDatabases(test, 1);
    }

    private Stream<DynamicTest> onDatabases(ScenarioDatabaseTest test, int most) {
        return each(scenario -> scenario.databases().stream()
                .filter(kinds::contains)
                .limit(most)
                .map(kind -> test(scenario, scenario.name() + " on " + kind.name(), () -> {
                    try (TestDatabase database = kind.create()) {
                        test.run(scenario, database);
                    }
                })));
    }

    private static DynamicTest test(Scenario scenario, String name, Executable executable) {
        return DynamicTest.dynamicTest(name, scenario.folder().toUri(), executable);
    }

    private Stream<DynamicTest> each(Function<Scenario, Stream<DynamicTest>> tests) {
        try {
            Path classes = TemporaryFolder.create("retort-scenarios");
            return folders()
                    .map(each -> new Scenario(each, classes.resolve(each.getFileName()), classPath))
                    .flatMap(tests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> folders = files.filter(Files::isDirectory).sorted().toList();
            if (folders.isEmpty()) {
                throw new IllegalArgumentException("no scenario in " + folder);
            }
            return folders.stream();
        }
    }

    /** What is to hold for a scenario. */
    @FunctionalInterface
    public interface ScenarioTest {
        /** Runs the test. */
        void run(Scenario scenario) throws Exception;
    }

    /** What is to hold for a scenario on a database. */
    @FunctionalInterface
    public interface ScenarioDatabaseTest {
        /** Runs the test on the database, which is empty at first. */
        void run(Scenario scenario, TestDatabase database) throws Exception;
    }
}
