// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenariosTest {

    private final Scenarios stories = Scenarios.of(getClass(), "stories", List.of());

    @TestFactory
    Stream<DynamicTest> entities_are_compiled_before_and_after() {
        return stories.once(scenario -> scenario.verify(
                "expected.txt",
                "before: %s\nafter: %s\n".formatted(files(scenario.before()), files(scenario.after()))));
    }

    @TestFactory
    Stream<DynamicTest> a_scenario_has_a_fresh_database_of_each_kind() {
        return stories.onDatabases((scenario, database) -> {
            assertThat(scenario.databases()).contains(database.kind());
            assertThat(database.dump().objects()).isEmpty();
        });
    }

    /** One that names its databases runs on those of the selected ones that have what it needs; one that names none, on all. */
    @Test
    void options_say_on_which_databases_a_scenario_runs() {
        List<String> selected =
                DatabaseKind.selected().stream().map(DatabaseKind::name).toList();
        List<String> expected = new ArrayList<>();
        selected.forEach(kind -> expected.add("a_first_entity on " + kind));
        selected.stream().filter("postgresql-18"::equals).forEach(kind -> expected.add("a_new_column on " + kind));

        try (Stream<DynamicTest> scenarios = stories.onDatabases((scenario, database) -> {})) {
            assertThat(scenarios.map(DynamicTest::getDisplayName)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void usual_databases_are_those_that_are_always_to_be_had() {
        assertThat(DatabaseKind.usual().stream().map(DatabaseKind::name))
                .contains("sqlite", "postgresql-14", "postgresql-18");
    }

    @Test
    void options_are_there_for_the_test_too() throws Throwable {
        List<Object> renames = new ArrayList<>();
        try (Stream<DynamicTest> scenarios = stories.once(scenario -> renames.add(scenario.option("rename")))) {
            for (DynamicTest scenario : scenarios.toList()) {
                scenario.getExecutable().execute();
            }
        }

        assertThat(renames).hasToString("[Optional.empty, Optional[users.mail:email]]");
    }

    @Test
    void a_source_that_does_not_compile_fails_with_the_place() {
        Scenarios broken = Scenarios.of(getClass(), "broken", List.of());

        try (Stream<DynamicTest> scenarios = broken.once(Scenario::after)) {
            DynamicTest scenario = scenarios.toList().get(0);
            assertThatThrownBy(() -> scenario.getExecutable().execute())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageMatching(
                            "(?s).*/broken/does_not_compile/after/Broken.java:4: cannot find symbol.*Unknown.*");
        }
    }

    @Test
    void a_folder_without_scenarios_is_an_error() {
        Scenarios none = Scenarios.of(getClass(), "goldens/GoldensTest", List.of());

        assertThatThrownBy(() -> none.once(scenario -> {})).hasMessageContaining("no scenario in ");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
