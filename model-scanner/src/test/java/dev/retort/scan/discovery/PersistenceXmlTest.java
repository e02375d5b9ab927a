// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.scan.TestProject;
import dev.retort.scan.discovery.EntitySelection.Automatic;
import dev.retort.scan.discovery.EntitySelection.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceXmlTest {

    @TempDir
    private Path folder;

    private TestProject project;

    @BeforeEach
    void createProject() throws IOException {
        project = new TestProject(Files.createDirectories(folder.resolve("classes")))
                .with("shop.Pet", "package shop; @jakarta.persistence.Entity public class Pet {}")
                .with("shop.Toy", "package shop; @jakarta.persistence.Entity public class Toy {}");
    }

    @Test
    void everything_that_a_unit_lists_is_read() {
        Path jar = new TestProject(folder.resolve("library"))
                .withFile("readme.txt", "")
                .with("zoo.Lion", "package zoo; @jakarta.persistence.Entity public class Lion {}")
                .packed(folder.resolve("zoo.jar"));
        persistence(
                """
                <persistence-unit name="main">
                    <description>Everything at once</description>
                    <mapping-file>META-INF/extra.xml</mapping-file>
                    <jar-file>../zoo.jar</jar-file>
                    <class>shop.Pet</class>
                    <exclude-unlisted-classes/>
                    <properties>
                        <property name="hibernate.default_schema" value="shop"/>
                    </properties>
                </persistence-unit>
                """);

        assertThat(find(new Automatic()))
                .isEqualTo(new Discovered(
                        List.of("shop.Pet", "zoo.Lion"),
                        List.of(),
                        List.of("META-INF/extra.xml"),
                        Map.of("hibernate.default_schema", "shop"),
                        List.of(jar),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                            | shop.Pet, shop.Toy",
                "<exclude-unlisted-classes>false</exclude-unlisted-classes>    | shop.Pet, shop.Toy",
                "<exclude-unlisted-classes>true</exclude-unlisted-classes>     | shop.Pet",
                "<exclude-unlisted-classes/>                                   | shop.Pet",
            })
    void classes_that_are_not_listed_belong_to_it_unless_excluded(String exclusion, String classes) {
        persistence("<persistence-unit name='main'><class>shop.Pet</class>" + exclusion + "</persistence-unit>");

        assertThat(String.join(", ", find(new Automatic()).classes())).isEqualTo(classes);
    }

    @Test
    void a_unit_among_resources_has_the_classes_of_the_other_directories() throws IOException {
        TestProject resources = new TestProject(Files.createDirectories(folder.resolve("resources")))
                .withFile("META-INF/persistence.xml", "<persistence><persistence-unit name='main'/></persistence>");

        Discovered discovered = new EntityDiscovery(new ClassPath(List.of(project.directory(), resources.directory())))
                .find(new Automatic());

        assertThat(discovered.classes()).containsExactly("shop.Pet", "shop.Toy");
    }

    @Test
    void a_unit_in_a_jar_has_the_classes_of_that_jar() {
        persistence("<persistence-unit name='main'/>");
        Path jar = project.packed(folder.resolve("app.jar"));
        Path other = new TestProject(folder.resolve("other"))
                .withFile("readme.txt", "")
                .with("zoo.Lion", "package zoo; @jakarta.persistence.Entity public class Lion {}")
                .directory();

        Discovered discovered = new EntityDiscovery(new ClassPath(List.of(jar, other))).find(new Automatic());

        assertThat(discovered.classes()).containsExactly("shop.Pet", "shop.Toy");
    }

    @Test
    void one_of_several_units_is_chosen_by_name() {
        persistence(
                """
                <persistence-unit name="pets"><class>shop.Pet</class><exclude-unlisted-classes/></persistence-unit>
                <persistence-unit name="toys"><class>shop.Toy</class><exclude-unlisted-classes/></persistence-unit>
                """);

        assertThat(find(new Unit("toys")).classes()).containsExactly("shop.Toy");
        assertThatThrownBy(() -> find(new Automatic()))
                .isInstanceOf(UnknownPersistenceUnit.class)
                .hasMessage("several persistence units, name one of them (retort.model.persistence-unit): pets, toys");
        assertThatThrownBy(() -> find(new Unit("cats")))
                .isInstanceOf(UnknownPersistenceUnit.class)
                .hasMessage("no persistence unit \"cats\"; there are pets, toys");
    }

    @Test
    void a_unit_without_any_file_is_unknown() {
        assertThatThrownBy(() -> find(new Unit("main")))
                .isInstanceOf(UnknownPersistenceUnit.class)
                .hasMessage("no persistence unit \"main\": no META-INF/persistence.xml on the class path of the model");
    }

    @Test
    void a_jar_file_that_is_missing_is_named() {
        persistence("<persistence-unit name='main'><jar-file>lib/zoo.jar</jar-file></persistence-unit>");

        assertThatThrownBy(() -> find(new Automatic()))
                .isInstanceOf(BadPersistenceXml.class)
                .hasMessage("META-INF/persistence.xml of " + project.directory()
                        + " cannot be read: the jar-file lib/zoo.jar does not exist at "
                        + project.directory().resolve("lib/zoo.jar"));
    }

    @Test
    void a_malformed_file_is_refused_with_its_line() {
        project.withFile("META-INF/persistence.xml", "<persistence>\n<persistence-unit>\n</persistence>");

        assertThatThrownBy(() -> find(new Automatic()))
                .isInstanceOf(BadPersistenceXml.class)
                .hasMessageStartingWith("META-INF/persistence.xml of " + project.directory() + " cannot be read: ")
                .hasMessageEndingWith("(line 3)");
    }

    @Test
    void a_file_that_reaches_outside_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "shop.Pet");
        project.withFile(
                "META-INF/persistence.xml",
                """
                <!DOCTYPE persistence [<!ENTITY secret SYSTEM "%s">]>
                <persistence><persistence-unit name="main"><class>&secret;</class></persistence-unit></persistence>
                """
                        .formatted(secret.toUri()));

        assertThatThrownBy(() -> find(new Automatic()))
                .isInstanceOf(BadPersistenceXml.class)
                .hasMessageContaining("DOCTYPE is disallowed");
    }

    private void persistence(String units) {
        project.withFile(
                "META-INF/persistence.xml",
                "<persistence xmlns='https://jakarta.ee/xml/ns/persistence' version='3.0'>" + units + "</persistence>");
    }

    private Discovered find(EntitySelection selection) {
        return new EntityDiscovery(new ClassPath(List.of(project.directory()))).find(selection);
    }
}
