// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.traps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialects;
import dev.retort.scan.ModelScanner;
import dev.retort.scan.ScanRequest;
import dev.retort.scan.ScanResult;
import dev.retort.scan.Scans;
import dev.retort.scan.TestProject;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.mapping.MappingFailed;
import dev.retort.schema.ObjectName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other libraries on the class path of a project do to its mapping. */
class ServiceTrapsTest {

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
                        @jakarta.persistence.Entity public class Pet { @jakarta.persistence.Id long id; }
                        """);
    }

    @Test
    void tables_that_a_library_contributes_belong_to_the_model() {
        project.with(
                        "audit.Trail",
                        """
                        package audit;
                        import org.hibernate.boot.*;
                        import org.hibernate.boot.spi.*;
                        public class Trail implements AdditionalMappingContributor {
                            public String getContributorName() { return "audit"; }
                            public void contribute(
                                    AdditionalMappingContributions contributions, InFlightMetadataCollector metadata,
                                    ResourceStreamLocator resources, MetadataBuildingContext context) {
                                contributions.contributeTable(new org.hibernate.mapping.Table(
                                        "audit", metadata.getDatabase().getDefaultNamespace(),
                                        org.hibernate.boot.model.naming.Identifier.toIdentifier("pet_trail"), false));
                            }
                        }
                        """)
                .withFile("META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor", "audit.Trail");

        assertThat(scan().schema().tables().keySet())
                .extracting(ObjectName::name)
                .containsExactly("Pet", "pet_trail");
    }

    @Test
    void a_library_that_does_not_fit_is_named() {
        project.withFile("META-INF/services/org.hibernate.boot.spi.AdditionalMappingContributor", "audit.Missing");

        assertThatThrownBy(this::scan).isInstanceOf(MappingFailed.class).hasMessageContaining("audit.Missing");
    }

    private ScanResult scan() {
        ClassPath bundled = Scans.jars(Scans.hibernate("7.4"));
        return new ModelScanner(bundled)
                .scan(ScanRequest.of(
                        new ClassPath(List.of(classes)), Dialects.installed().byId("postgresql"), "18.1"));
    }
}
