// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;

/** The rooms of ARCHITECTURE.md: which package may know what. */
@AnalyzeClasses(packages = "dev.retort", importOptions = RoomsTest.Shipped.class)
class RoomsTest {

    private static final String[] JDBC = {"java.sql..", "javax.sql.."};

    /** Later compilers name an interface as the owner of these too. */
    private static final DescribedPredicate<HasName> OF_EVERY_OBJECT =
            nameMatching("getClass|equals|hashCode|toString");

    @ArchTest
    static final ArchRule packages_depend_on_one_another_in_one_direction =
            slices().matching("dev.retort.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_database_is_named_in_its_own_folders_only =
            classes().should(new StayOutOfForeignDatabases("dev.retort.dialect", Map.of("mariadb", "mysql")));

    @ArchTest
    static final ArchRule schema_knows_only_itself = classes()
            .that()
            .resideInAPackage("dev.retort.schema..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.retort.schema..", "java.lang..", "java.util..", "java.math..", "org.jspecify.."));

    @ArchTest
    static final ArchRule operations_know_schemas_only = classes()
            .that()
            .resideInAPackage("dev.retort.operation..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.retort.operation..", "dev.retort.schema..", "java.lang..", "java.util..")
                            .or(resideInAnyPackage("java.math..", "java.time..", "org.jspecify.."))
                            // an author's own code gets a connection: the type of a parameter, nothing is called on it
                            .or(type(Connection.class))
                            .or(type(SQLException.class)));

    @ArchTest
    static final ArchRule operations_call_nothing_on_a_connection = noClasses()
            .that()
            .resideInAPackage("dev.retort.operation..")
            .should()
            .accessClassesThat(resideInAnyPackage(JDBC));

    @ArchTest
    static final ArchRule migrations_read_no_clock = noClasses()
            .that()
            .resideInAnyPackage("dev.retort.migration..", "dev.retort.dialect..", "dev.retort.diff..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule only_introspection_and_the_runner_talk_to_a_database = noClasses()
            .that()
            .resideOutsideOfPackages("dev.retort.introspect..", "dev.retort.run..", "dev.retort.operation..")
            .should()
            .accessTargetWhere(targetOwner(resideInAnyPackage(JDBC)).and(not(target(OF_EVERY_OBJECT))));

    @ArchTest
    static final ArchRule only_introspection_sees_schemacrawler = noClasses()
            .that()
            .resideOutsideOfPackage("dev.retort.introspect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("schemacrawler..", "us.fatehi..");

    @ArchTest
    static final ArchRule only_the_scanner_sees_hibernate = noClasses()
            .that()
            .resideOutsideOfPackage("dev.retort.scan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

    @ArchTest
    static final ArchRule the_differ_is_pure = noClasses()
            .that()
            .resideInAPackage("dev.retort.diff..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "java.io..", "java.nio.file..")
                    .or(resideInAPackage("dev.retort.introspect..")));

    @ArchTest
    static final ArchRule the_generator_does_not_compare = noClasses()
            .that()
            .resideInAPackage("dev.retort.generate..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.retort.diff.."));

    @ArchTest
    static final ArchRule only_the_command_line_prints =
            noClasses().that().resideOutsideOfPackage("dev.retort.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule only_the_command_line_parses = noClasses()
            .that()
            .resideOutsideOfPackage("dev.retort.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule only_the_starter_sees_spring = noClasses()
            .that()
            .resideOutsideOfPackage("dev.retort.spring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule only_meters_and_the_starter_see_micrometer = noClasses()
            .that()
            .resideOutsideOfPackages("dev.retort.meter..", "dev.retort.spring..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule what_applications_carry_knows_no_tools = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.retort.schema..",
                    "dev.retort.operation..",
                    "dev.retort.migration..",
                    "dev.retort.dialect..",
                    "dev.retort.run..",
                    "dev.retort.setting..",
                    "dev.retort.app..",
                    "dev.retort.meter..",
                    "dev.retort.spring..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "dev.retort.scan..",
                            "dev.retort.introspect..",
                            "dev.retort.diff..",
                            "dev.retort.generate..")
                    .or(resideInAnyPackage(
                            "dev.retort.command..", "dev.retort.config..", "dev.retort.cli..", "dev.retort.maven..")));

    @ArchTest
    static final ArchRule null_is_off_everywhere =
            classes().that().haveSimpleName("package-info").should().beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule names_say_what_a_class_does = noClasses()
            .that()
            .doNotHaveSimpleName("MigrationManager")
            .should()
            .haveNameMatching(".*\\b(Abstract\\w*|\\w*(Impl|Helper|Util|Utils|Manager))");

    /** What users get: no tests, and nothing that only tests use. */
    static final class Shipped implements ImportOption {

        private static final Pattern TESTS = Pattern.compile("test-classes|-tests\\.jar|testkit|benchmark");

        @Override
        public boolean includes(Location location) {
            return !TESTS.matcher(location.toString()).find();
        }
    }
}
