// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance.entities;

import static java.util.Objects.requireNonNull;

import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.Discovered;
import dev.retort.scan.discovery.EntityDiscovery;
import dev.retort.scan.discovery.EntitySelection;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.TemporaryFolder;
import dev.retort.testkit.TestCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A project with entities and a Hibernate of its own.
 *
 * @param name of the project and its Hibernate, for people
 * @param classPath its classes and its Hibernate
 * @param selection which of its classes are the model
 * @param settings its settings of Hibernate
 */
public record Project(String name, ClassPath classPath, EntitySelection selection, Map<String, String> settings) {

    private static final Path SCANNER = Path.of(System.getProperty("retort.root"), "model-scanner", "target");

    /** The entities that use every feature of mapping. */
    public static Project theatre(String hibernate) {
        return of(
                "theatre",
                hibernate,
                SCANNER.resolve("test-classes"),
                new EntitySelection.Packages(List.of("dev.retort.scan.theatre")));
    }

    /** The same without the classes for whose types Hibernate has no words on such a database, a named enum or an interval. */
    public Project on(DatabaseKind kind) {
        boolean whole = kind.abilities().contains(Ability.ENUM_TYPES)
                || !Files.isDirectory(classPath.entries().get(0));
        return whole ? this : without("Rehearsal", "Specimen", "Model$EnumHolder");
    }

    /** The same project without classes that a database cannot have: a copy of its folder of classes, which is its first entry. */
    public Project without(String... simpleNames) {
        try {
            Path classes = classPath.entries().get(0);
            Path copy = TemporaryFolder.create("retort-classes");
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Stream.of(simpleNames).noneMatch(name -> file.endsWith(name + ".class"))) {
                        Path target = copy.resolve(classes.relativize(file).toString());
                        Files.createDirectories(requireNonNull(target.getParent()));
                        Files.copy(file, target);
                    }
                }
            }
            List<Path> libraries = classPath.entries().stream().skip(1).toList();
            return new Project(
                    name + " without " + String.join(", ", simpleNames),
                    new ClassPath(List.of(copy)).followedBy(libraries),
                    selection,
                    settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entities of Keycloak. */
    public static Project keycloak(String hibernate) {
        Path entities = SCANNER.resolve("entities");
        List<Path> libraries = ClassPath.jarsIn(entities).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("keycloak"))
                .toList();
        Project project = of(
                "keycloak",
                hibernate,
                jar("keycloak-model-jpa"),
                new EntitySelection.Packages(List.of("org.keycloak")));
        return new Project(project.name(), project.classPath().followedBy(libraries), project.selection(), Map.of());
    }

    /** A domain of Hibernate's own tests, such as {@code userguide}. */
    public static Project domain(String domain, String hibernate) {
        return of(
                domain,
                hibernate,
                jar("hibernate-testing"),
                new EntitySelection.Packages(List.of("org.hibernate.testing.orm.domain." + domain)));
    }

    /** The entities of a Java file that stands beside the project; nothing where it is absent. */
    public static Optional<Project> demo(String hibernate) {
        return demo(hibernate, UnaryOperator.identity());
    }

    /** The same, the text of the file edited so before it is compiled. */
    public static Optional<Project> demo(String hibernate, UnaryOperator<String> edit) {
        Path source = Path.of(System.getProperty("retort.root")).resolveSibling("shared/prototypes/DemoEntities.java");
        if (!Files.exists(source)) {
            return Optional.empty();
        }
        return Optional.of(compiled("demo", hibernate, source, "demo/Model.java", edit));
    }

    /** Entities whose columns are said to be unique more than once. */
    public static Project twice(String hibernate) {
        Path source =
                Path.of(System.getProperty("retort.root"), "acceptance/src/test/resources/entities/Twice.java.txt");
        return compiled("twice", hibernate, source, "twice/Twice.java", UnaryOperator.identity());
    }

    /** A shop whose entities get their keys in this way. */
    public static Project keyedBy(Keys keys, String hibernate) {
        Path source =
                Path.of(System.getProperty("retort.root"), "acceptance/src/test/resources/entities/Shop.java.txt");
        Project project = compiled(
                "ids", hibernate, source, "ids/Shop.java", text -> text.replace("        ID\n", keys.declaration()));
        return new Project(
                "shop with " + keys.name().toLowerCase(Locale.ROOT) + " keys on Hibernate " + hibernate,
                project.classPath(),
                project.selection(),
                project.settings());
    }

    /** How entities get their keys. */
    public enum Keys {
        IDENTITY("@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;"),
        SEQUENCE("@Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;"),
        TABLE("@Id @GeneratedValue(strategy = GenerationType.TABLE) Long id;"),
        UUID("@Id @GeneratedValue(strategy = GenerationType.UUID) UUID id;");

        private final String declaration;

        Keys(String declaration) {
            this.declaration = declaration;
        }

        String declaration() {
            return declaration + "\n";
        }
    }

    private static Project compiled(
            String packageName, String hibernate, Path source, String file, UnaryOperator<String> edit) {
        try {
            Path work = TemporaryFolder.create("retort-" + packageName);
            Path sources = work.resolve("src").resolve(file);
            Files.createDirectories(requireNonNull(sources.getParent()));
            Files.writeString(sources, edit.apply(Files.readString(source)));
            Path classes = Files.createDirectories(work.resolve("classes"));
            TestCompiler.compile(work.resolve("src"), classes, ClassPath.jarsIn(hibernate(hibernate)));
            return of(packageName, hibernate, classes, new EntitySelection.Packages(List.of(packageName)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entities of a Java file of this text and package. */
    public static Project written(String packageName, String hibernate, String text) {
        try {
            Path source = TemporaryFolder.create("retort-written").resolve("Model.java");
            return compiled(
                    packageName, hibernate, Files.writeString(source, text), packageName + "/Model.java", it -> it);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entities in a folder of classes. */
    public static Project of(Path classes, String hibernate) {
        return of(classes.toString(), hibernate, classes, new EntitySelection.Automatic());
    }

    /** The jars of a Hibernate, to compile entities against. */
    public static List<Path> hibernateJars(String hibernate) {
        return ClassPath.jarsIn(hibernate(hibernate));
    }

    private static Project of(String name, String hibernate, Path classes, EntitySelection selection) {
        ClassPath path = new ClassPath(List.of(classes)).followedBy(ClassPath.jarsIn(hibernate(hibernate)));
        return new Project(
                name + " on Hibernate " + hibernate, path, selection, Map.of("hibernate.auto_quote_keyword", "true"));
    }

    /** What is mapped. */
    public Discovered entities() {
        return new EntityDiscovery(classPath).find(selection);
    }

    /** The packages of the model, with commas between them. */
    public String packages() {
        return selection instanceof EntitySelection.Packages packages ? String.join(",", packages.names()) : "";
    }

    private static Path hibernate(String line) {
        return first(SCANNER.resolve("hibernate"), line + ".");
    }

    private static Path jar(String start) {
        return first(SCANNER.resolve("entities"), start);
    }

    private static Path first(Path folder, String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "no " + start + "… in " + folder + "; run the build of model-scanner first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
