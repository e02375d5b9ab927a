// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.integer;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.mapping.Problem;
import dev.retort.schema.Check;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hibernate lets constraints of Bean Validation count when it creates a schema, and so does the model. */
class BeanValidationTest {

    private static final ClassPath VALIDATION = new ClassPath(ClassPath.jarsIn(Path.of("target", "validation")));

    @TempDir
    private Path classes;

    private TestProject project;

    @BeforeEach
    void createProject() {
        project = new TestProject(classes, VALIDATION)
                .with(
                        "shop.Pet",
                        """
                        package shop;
                        import jakarta.validation.constraints.*;
                        @jakarta.persistence.Entity(name = "pet")
                        public class Pet {
                            @jakarta.persistence.Id long id;
                            @NotNull @Size(max = 20) String name;
                            @Min(0) int legs;
                        }
                        """);
    }

    @ParameterizedTest
    @MethodSource("dev.retort.scan.Scans#hibernates")
    void constraints_count_where_a_validator_is_on_the_class_path(String hibernate) {
        Table pet = scan(Scans.jars(hibernate).followedBy(VALIDATION.entries()), Map.of())
                .schema()
                .table(ObjectName.of("pet"))
                .orElseThrow();

        assertThat(pet.columns().values())
                .containsExactlyInAnyOrder(
                        column("id", bigint()).notNull(),
                        column("name", varchar(20)).notNull(),
                        column("legs", integer()).notNull());
        assertThat(pet.checks()).containsExactly(Check.check("legs>=0"));
    }

    @Test
    void they_do_not_where_the_project_says_so() {
        project.withFile(
                "META-INF/persistence.xml",
                """
                <persistence><persistence-unit name="main"><validation-mode>CALLBACK</validation-mode></persistence-unit>
                </persistence>
                """);

        ScanResult result = scan(Scans.jars(Scans.hibernate("7.4")).followedBy(VALIDATION.entries()), Map.of());

        assertThat(result.schema().table(ObjectName.of("pet")).orElseThrow().column("name"))
                .contains(column("name", varchar(255)));
    }

    @Test
    void a_validator_that_does_not_start_is_reported() {
        List<Path> incomplete = VALIDATION.entries().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("expressly"))
                .toList();

        ScanResult result = scan(Scans.jars(Scans.hibernate("7.4")).followedBy(incomplete), Map.of());

        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.WARNING))
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("Bean Validation is on the class path but does not start, so its constraints do not"
                                + " count: jakarta.validation.ValidationException: HV000183"));
    }

    private ScanResult scan(ClassPath libraries, Map<String, String> settings) {
        ClassPath classPath = new ClassPath(List.of(classes)).followedBy(libraries.entries());
        return new ModelScanner(new ClassPath(List.of()))
                .scan(ScanRequest.of(classPath, Dialects.installed().byId("postgresql"), "18.1")
                        .withSettings(settings));
    }
}
