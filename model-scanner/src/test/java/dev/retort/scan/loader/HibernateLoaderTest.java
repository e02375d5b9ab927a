// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.scan.Scans;
import dev.retort.scan.TestProject;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.Discovered;
import dev.retort.scan.discovery.EntityDiscovery;
import dev.retort.scan.discovery.EntitySelection;
import dev.retort.scan.mapping.MappedTable;
import dev.retort.scan.mapping.Mapping;
import dev.retort.scan.mapping.MappingFailed;
import dev.retort.scan.mapping.Problem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HibernateLoaderTest {

    private static final TargetDatabase POSTGRESQL = new TargetDatabase("PostgreSQL", "18.1");

    @TempDir
    private Path classes;

    private TestProject project;

    @BeforeEach
    void createProject() {
        project = new TestProject(classes)
                .with(
                        "shop.Pet",
                        """
                        package shop;
                        @jakarta.persistence.Entity
                        public class Pet {
                            static { if (true) throw new AssertionError("code of an entity ran"); }
                            @jakarta.persistence.Id long id;
                            String givenName;
                        }
                        """);
    }

    @Test
    void the_projects_own_hibernate_reads_it() {
        assertThat(read(Scans.jars(Scans.hibernate("6.6")), Map.of()).hibernateVersion())
                .isEqualTo(Scans.hibernate("6.6"));
        assertThat(read(Scans.jars(Scans.hibernate("8.0")), Map.of()).hibernateVersion())
                .isEqualTo(Scans.hibernate("8.0"));
    }

    @Test
    void the_bundled_one_serves_where_it_has_none() {
        assertThat(read(new ClassPath(List.of()), Map.of()).hibernateVersion()).isEqualTo(Scans.hibernate("7.4"));
    }

    @Test
    void settings_reach_hibernate() {
        Mapping mapping = read(
                Scans.jars(Scans.hibernate("6.6")),
                Map.of(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy",
                        "hibernate.default_schema",
                        "shop"));

        assertThat(mapping.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.name()).hasToString("shop.pet"))
                .extracting(MappedTable::columns)
                .satisfies(columns -> assertThat(columns).extracting("name").containsExactly("id", "given_name"));
    }

    @Test
    void the_properties_of_a_persistence_unit_do_too_as_far_as_they_matter() {
        project.withFile(
                "META-INF/persistence.xml",
                """
                <persistence><persistence-unit name="main"><properties>
                    <property name="hibernate.default_schema" value="shop"/>
                    <property name="hibernate.dialect" value="no.such.Dialect"/>
                    <property name="hibernate.connection.url" value="jdbc:nowhere"/>
                    <property name="hibernate.hbm2ddl.auto" value="create-drop"/>
                </properties></persistence-unit></persistence>
                """);

        assertThat(read(new ClassPath(List.of()), Map.of()).tables())
                .singleElement()
                .satisfies(table -> assertThat(table.name()).hasToString("shop.Pet"));
        assertThat(read(new ClassPath(List.of()), Map.of("hibernate.default_schema", "zoo"))
                        .tables())
                .singleElement()
                .satisfies(table -> assertThat(table.name()).hasToString("zoo.Pet"));
    }

    @Test
    void entities_may_be_mapped_in_xml_alone() {
        project.with("shop.Toy", "package shop; public class Toy { long id; String label; }")
                .withFile(
                        "META-INF/orm.xml",
                        """
                        <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" version="3.0">
                            <package>shop</package>
                            <access>FIELD</access>
                            <entity class="Toy">
                                <table name="toys"/>
                                <attributes>
                                    <id name="id"/>
                                    <basic name="label"><column length="20"/></basic>
                                </attributes>
                            </entity>
                        </entity-mappings>
                        """);

        for (String hibernate : Scans.hibernates()) {
            assertThat(read(Scans.jars(hibernate), Map.of()).tables())
                    .as(hibernate)
                    .extracting(table -> table.name().name())
                    .containsExactly("Pet", "toys");
        }
    }

    @Test
    void an_entity_that_does_not_map_is_named() {
        project.with(
                "shop.Nameless", "package shop; @jakarta.persistence.Entity public class Nameless { String name; }");

        assertThatThrownBy(() -> read(new ClassPath(List.of()), Map.of()))
                .isInstanceOf(MappingFailed.class)
                .hasMessageStartingWith("the entities do not map: ")
                .hasMessageContaining("shop.Nameless")
                .hasMessageContaining("no identifier");
    }

    @Test
    void a_class_that_the_class_path_lacks_is_named() throws Exception {
        project.with("lib.Size", "package lib; public class Size {}")
                .with(
                        "shop.Box",
                        """
                        package shop;
                        @jakarta.persistence.Entity public class Box { @jakarta.persistence.Id long id; lib.Size size; }
                        """);
        java.nio.file.Files.delete(classes.resolve("lib/Size.class"));

        assertThatThrownBy(() -> read(new ClassPath(List.of()), Map.of()))
                .isInstanceOf(MappingFailed.class)
                .hasMessageContaining("its class path lacks lib.Size");
    }

    @Test
    void nothing_is_printed_and_warnings_become_problems() {
        project.with(
                "shop.Shelf",
                """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Shelf {
                    @Id long id;
                    @OneToMany(mappedBy = "shelf") @OrderColumn java.util.List<Book> books;
                    @Entity(name = "Book") public static class Book { @Id long id; @ManyToOne Shelf shelf; }
                }
                """);
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Mapping mapping;
        try {
            mapping = read(
                    new ClassPath(List.of()), Map.of("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(mapping.problems())
                .containsExactly(Problem.warning(
                        null,
                        "HHH160246: Association 'shop.Shelf.books' is 'mappedBy' another entity and should not specify an"
                                + " '@OrderColumn' (use '@OrderBy' instead)"));
    }

    @Test
    void the_context_class_loader_is_given_back_even_after_a_failure() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        project.with("shop.Nameless", "package shop; @jakarta.persistence.Entity public class Nameless {}");

        assertThatThrownBy(() -> read(new ClassPath(List.of()), Map.of())).isInstanceOf(MappingFailed.class);

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    private Mapping read(ClassPath libraries, Map<String, String> settings) {
        ClassPath classPath = new ClassPath(List.of(classes)).followedBy(libraries.entries());
        Discovered entities = new EntityDiscovery(classPath).find(new EntitySelection.Automatic());
        return new HibernateLoader(Scans.jars(Scans.hibernate("7.4"))).read(classPath, entities, POSTGRESQL, settings);
    }
}
