// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.junit.MigrationAssertions;
import dev.retort.run.ConnectionSource;
import dev.retort.run.MigrationSource;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show is code that runs, and what they link to is there. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("retort.root"));

    /** A block of Java, and the comment before it that says which file it is taken from. */
    private static final Pattern JAVA = Pattern.compile("(?:<!-- from (\\S+) -->\n)?```java\n(.*?)```", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    static Stream<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("ARCHITECTURE.md")));
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void java_is_taken_from_files_that_are_compiled_and_run(Path page) throws IOException {
        Matcher blocks = JAVA.matcher(Files.readString(page));
        while (blocks.find()) {
            if (page.endsWith("README.md")) {
                continue; // its block is the output of the demo, which the tests of the command line see to
            }
            assertThat(blocks.group(1))
                    .as("where this is from: %s", blocks.group(2))
                    .isNotNull();
            assertThat(letters(Files.readString(ROOT.resolve(blocks.group(1)))))
                    .as(blocks.group(1))
                    .contains(letters(blocks.group(2)));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_lead_somewhere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            if (!links.group(1).contains("://")) {
                assertThat(page.resolveSibling(URI.create(links.group(1)).getPath()))
                        .exists();
            }
        }
    }

    @DatabaseTest
    void the_migrations_shown_go_there_and_back(TestDatabase database) {
        MigrationAssertions.assertThat(migrations())
                .haveOneHead()
                .goUpAndDownAndUpOn(ConnectionSource.of(database.url(), database.user(), database.password()));
    }

    @DatabaseTest(needs = Ability.SCHEMAS)
    void the_schema_of_each_tenant_has_a_history_of_its_own(TestDatabase database) throws SQLException {
        List<String> tenants = List.of("acme", "globex");
        ManagerOptions options = ManagerOptions.defaults().withMigrations(migrations());
        database.execute("create schema acme", "create schema globex");

        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(database.url());
            dataSource.setUsername(database.user());
            TenantSchemas.upgrade(dataSource, options, tenants);

            MigrationManager manager = MigrationManager.of(dataSource, options);
            for (String tenant : tenants) {
                assertThat(manager.inSchema(tenant).status().healthy())
                        .as(tenant)
                        .isTrue();
            }
            assertThat(manager.current()).isEmpty();
        }
    }

    private static MigrationSource migrations() {
        return MigrationSource.classPath(DataMigrations.class.getClassLoader(), "dev.retort.acceptance.docs");
    }

    /** Without blanks and line ends: the formatter has its own opinion on them. */
    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }
}
