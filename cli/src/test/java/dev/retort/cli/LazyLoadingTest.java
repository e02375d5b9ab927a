// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a call loads: a verb pays for what it uses. */
class LazyLoadingTest {

    private static final String HIBERNATE = "org.hibernate.";
    private static final String SCHEMA_CRAWLER = "schemacrawler.";
    private static final String JAVA_POET = "com.palantir.javapoet.";
    private static final String MUSTACHE = "com.github.mustachejava.";
    private static final String JACKSON = "com.fasterxml.jackson.";
    private static final String COMPILER = "com.sun.tools.javac.";

    private static final List<String> ALL = List.of(HIBERNATE, SCHEMA_CRAWLER, JAVA_POET, MUSTACHE, JACKSON, COMPILER);

    /** Announces itself as a JDBC driver, and java.sql.DriverManager looks at all of them. */
    private static final String DRIVER_OF_SCHEMA_CRAWLER = "schemacrawler.tools.offline.jdbc.OfflineDriver";

    @TempDir
    Path temporary;

    @Test
    void saying_where_the_database_is_loads_no_library_but_the_driver() throws IOException, InterruptedException {
        Workshop workshop = Workshop.in(temporary);
        workshop.migration("V1", "id = \"a1\"", "");
        workshop.output("upgrade");

        assertThat(loaded(workshop, "current")).isEmpty();
        assertThat(loaded(workshop, "current", "--json")).containsExactly(JACKSON);
    }

    @Test
    void applying_migrations_loads_the_compiler_once() throws IOException, InterruptedException {
        Workshop workshop = Workshop.in(temporary);
        workshop.migration("V1", "id = \"a1\"", "");

        assertThat(loaded(workshop, "upgrade")).containsExactly(COMPILER);
        assertThat(loaded(workshop, "upgrade")).isEmpty();
        assertThat(loaded(workshop, "status")).isEmpty();
        assertThat(loaded(workshop, "help")).isEmpty();
    }

    private Set<String> loaded(Workshop workshop, String... args) throws IOException, InterruptedException {
        JavaProcess.Result result =
                new JavaProcess(workshop.folder(), temporary.resolve("cache"), "-verbose:class").run(args);

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output()).contains(" dev.retort.cli.Main ");
        Set<String> libraries = new TreeSet<>();
        for (String line : result.output().split("\n", -1)) {
            if (!line.contains(DRIVER_OF_SCHEMA_CRAWLER)) {
                ALL.stream().filter(library -> line.contains(" " + library)).forEach(libraries::add);
            }
        }
        return libraries;
    }
}
