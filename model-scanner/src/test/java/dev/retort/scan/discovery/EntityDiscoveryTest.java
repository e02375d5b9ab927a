// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.scan.Scans;
import dev.retort.scan.TestProject;
import dev.retort.scan.discovery.EntitySelection.Automatic;
import dev.retort.scan.discovery.EntitySelection.Classes;
import dev.retort.scan.discovery.EntitySelection.Packages;
import dev.retort.scan.mapping.Origin;
import dev.retort.scan.mapping.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityDiscoveryTest {

    private static final String PET = "package shop; @jakarta.persistence.Entity public class Pet {}";

    @TempDir
    private Path folder;

    private TestProject project;
    private TestProject library;

    @BeforeEach
    void createDirectories() throws IOException {
        project = new TestProject(Files.createDirectories(folder.resolve("classes")));
        library = new TestProject(Files.createDirectories(folder.resolve("library")));
    }

    @Test
    void every_mapped_class_of_a_directory_is_found() {
        project.with("shop.Pet", PET)
                .with("shop.Base", "package shop; @jakarta.persistence.MappedSuperclass public class Base {}")
                .with("shop.Size", "package shop; @jakarta.persistence.Embeddable public class Size {}")
                .with("shop.Plain", "package shop; public class Plain {}")
                .with(
                        "shop.YesNo",
                        """
                        package shop;
                        @jakarta.persistence.Converter(autoApply = true)
                        public class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {
                            public String convertToDatabaseColumn(Boolean flag) { return "" + flag; }
                            public Boolean convertToEntityAttribute(String text) { return "true".equals(text); }
                        }
                        """)
                .with("shop.package-info", "@org.hibernate.annotations.FilterDef(name = \"mine\") package shop;");

        Discovered discovered = find(new Automatic(), project.directory());

        assertThat(discovered)
                .isEqualTo(new Discovered(
                        List.of("shop.Base", "shop.Pet", "shop.Size", "shop.YesNo"),
                        List.of("shop"),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void entities_in_jars_beside_directories_are_left_to_a_person() {
        project.with("shop.Pet", PET);
        Path jar = jarOfLions();

        assertThatThrownBy(() -> find(new Automatic(), project.directory(), jar))
                .isInstanceOf(EntitiesInJars.class)
                .hasMessage("besides [" + project.directory() + "], jars hold entities, and nothing says whether they"
                        + " are part of the model:\n  zoo.jar: zoo.Lion, zoo.old.Dodo\n"
                        + "name the packages of all entities that are, such as shop, zoo (retort.model.packages; in a"
                        + " program, EntityModel.ofPackages)");
    }

    @Test
    void of_many_entities_in_a_jar_some_are_named() {
        for (String name : List.of("Ant", "Bee", "Cow", "Dog", "Elk")) {
            library.with("zoo." + name, "package zoo; @jakarta.persistence.Entity public class " + name + " {}");
        }
        Path jar = library.packed(folder.resolve("zoo.jar"));

        assertThatThrownBy(() -> find(new Automatic(), project.directory(), jar))
                .isInstanceOf(EntitiesInJars.class)
                .hasMessageContaining("\n  zoo.jar: zoo.Ant, zoo.Bee, zoo.Cow and 2 more\nname the packages of all"
                        + " entities that are, such as zoo (");
    }

    @Test
    void jars_without_entities_are_no_matter() {
        project.with("shop.Pet", PET);
        Path jar = library.with("zoo.Base", "package zoo; @jakarta.persistence.MappedSuperclass public class Base {}")
                .with("zoo.Reader", "package zoo; public class Reader { jakarta.persistence.Entity annotation; }")
                .packed(folder.resolve("zoo.jar"));
        List<Path> entries = new ArrayList<>(List.of(project.directory(), jar));
        entries.addAll(Scans.jars(Scans.hibernate("7.4")).entries());

        assertThat(find(new Automatic(), entries.toArray(Path[]::new)).classes())
                .containsExactly("shop.Pet");
    }

    @Test
    void without_directories_all_jars_are_searched() {
        assertThat(find(new Automatic(), jarOfLions()).classes()).containsExactly("zoo.Lion", "zoo.old.Dodo");
    }

    @Test
    void converters_of_hibernate_are_no_model() {
        List<Path> hibernate = Scans.jars(Scans.hibernate("7.4")).entries();

        assertThatThrownBy(() -> find(new Automatic(), hibernate.toArray(Path[]::new)))
                .isInstanceOf(NoEntities.class)
                .hasMessage("no entities in " + hibernate + "; is the project compiled, and are its entities there?");
    }

    @Test
    void classes_that_only_serve_entities_are_no_model() {
        project.with("shop.Base", "package shop; @jakarta.persistence.MappedSuperclass public class Base {}")
                .with("shop.Size", "package shop; @jakarta.persistence.Embeddable public class Size {}");

        assertThatThrownBy(() -> find(new Automatic(), project.directory())).isInstanceOf(NoEntities.class);
        assertThatThrownBy(() -> find(new Packages(List.of("shop")), project.directory()))
                .isInstanceOf(NoEntities.class)
                .hasMessage("no entities in the packages shop; is the project compiled, and are its entities there?");
    }

    @Test
    void packages_are_searched_everywhere_and_with_those_below_them() {
        project.with("shop.Pet", PET)
                .with("zoology.Book", "package zoology; @jakarta.persistence.Entity public class Book {}");

        assertThat(find(new Packages(List.of("zoo")), project.directory(), jarOfLions())
                        .classes())
                .containsExactly("zoo.Lion", "zoo.old.Dodo");
    }

    @Test
    void listed_classes_are_taken_as_they_are() {
        project.with("shop.Pet", PET);

        assertThat(find(new Classes(List.of("zoo.Lion")), project.directory(), jarOfLions())
                        .classes())
                .containsExactly("zoo.Lion");
    }

    @Test
    void a_listed_class_that_is_nowhere_is_named() {
        project.with("shop.Pet", PET);

        assertThatThrownBy(() -> find(new Classes(List.of("shop.Pet", "shop.Cat")), project.directory()))
                .isInstanceOf(NoEntities.class)
                .hasMessage("no class shop.Cat on the class path of the model");
    }

    @Test
    void an_orm_xml_is_passed_on_even_without_annotated_classes() {
        project.withFile("META-INF/orm.xml", "<entity-mappings/>");

        assertThat(find(new Automatic(), project.directory()))
                .isEqualTo(new Discovered(
                        List.of(), List.of(), List.of("META-INF/orm.xml"), Map.of(), List.of(), List.of()));
    }

    @Test
    void a_class_mapped_with_javax_is_reported() {
        project.with("shop.Pet", PET)
                .with("javax.persistence.Entity", "package javax.persistence; public @interface Entity {}")
                .with("shop.Old", "package shop; @javax.persistence.Entity public class Old {}");

        Discovered discovered = find(new Automatic(), project.directory());

        assertThat(discovered.classes()).containsExactly("shop.Pet");
        assertThat(discovered.problems())
                .containsExactly(Problem.warning(
                        new Origin("shop.Old", null),
                        "is mapped with javax.persistence, not jakarta.persistence; left out"));
    }

    @Test
    void a_model_that_is_mapped_with_javax_alone_is_refused() {
        project.with("javax.persistence.Entity", "package javax.persistence; public @interface Entity {}")
                .with("shop.Old", "package shop; @javax.persistence.Entity public class Old {}");

        assertThatThrownBy(() -> find(new Automatic(), project.directory()))
                .isInstanceOf(NoEntities.class)
                .hasMessage("the entities are mapped with javax.persistence, not jakarta.persistence, which Hibernate 6"
                        + " and later do not read: shop.Old");
    }

    @Test
    void a_class_path_without_entities_is_refused() {
        project.with("shop.Plain", "package shop; public class Plain {}");

        assertThatThrownBy(() -> find(new Automatic(), project.directory()))
                .isInstanceOf(NoEntities.class)
                .hasMessage("no entities in [" + project.directory()
                        + "]; is the project compiled, and are its entities there?");
    }

    @Test
    void an_executable_archive_is_recognised() {
        library.with("zoo.Lion", "package zoo; @jakarta.persistence.Entity public class Lion {}");
        TestProject archive = new TestProject(folder.resolve("archive"))
                .withFile("BOOT-INF/classes/application.properties", "")
                .withFile("BOOT-INF/lib/zoo.jar", "");
        Path jar = archive.packed(folder.resolve("app.jar"));

        assertThatThrownBy(() -> find(new Automatic(), jar))
                .isInstanceOf(NoEntities.class)
                .hasMessage(jar + " is an executable archive, whose classes no class path reaches;"
                        + " name the directory of the compiled classes instead");
    }

    @Test
    void an_entry_that_is_missing_is_named() {
        Path missing = folder.resolve("missing.jar");

        assertThatThrownBy(() -> find(new Automatic(), missing))
                .isInstanceOf(UnreadableClassPath.class)
                .hasMessage("on the class path of the model, " + missing + " does not exist; is the project compiled?");
    }

    @Test
    void a_damaged_jar_is_named() throws IOException {
        Path jar = Files.writeString(folder.resolve("damaged.jar"), "no archive");

        assertThatThrownBy(() -> find(new Automatic(), jar))
                .isInstanceOf(UnreadableClassPath.class)
                .hasMessage("on the class path of the model, " + jar + " is no directory and no jar that can be read");
    }

    @Test
    void a_damaged_class_file_is_named() {
        project.with("shop.Pet", PET).withFile("shop/Broken.class", "no class");

        assertThatThrownBy(() -> find(new Automatic(), project.directory()))
                .isInstanceOf(UnreadableClassPath.class)
                .hasMessage("on the class path of the model, " + project.directory() + " holds "
                        + project.directory().resolve("shop/Broken.class") + ", which is no class file");
    }

    @Test
    void versions_of_classes_for_other_runtimes_are_not_read() {
        project.with("shop.Pet", PET).withFile("META-INF/versions/25/shop/Pet.class", "of the future");

        assertThat(find(new Automatic(), project.directory()).classes()).containsExactly("shop.Pet");
    }

    private Path jarOfLions() {
        return library.with("zoo.Lion", "package zoo; @jakarta.persistence.Entity public class Lion {}")
                .with("zoo.old.Dodo", "package zoo.old; @jakarta.persistence.Entity public class Dodo {}")
                .packed(folder.resolve("zoo.jar"));
    }

    private static Discovered find(EntitySelection selection, Path... entries) {
        return new EntityDiscovery(new ClassPath(List.of(entries))).find(selection);
    }
}
