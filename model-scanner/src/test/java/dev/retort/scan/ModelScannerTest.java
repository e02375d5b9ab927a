// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.dialect.Dialects;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.scan.discovery.NoEntities;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelScannerTest {

    @TempDir
    private Path folder;

    @Test
    void a_mapping_file_without_entities_is_no_model() {
        new TestProject(folder)
                .withFile(
                        "META-INF/orm.xml",
                        "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.0'/>");
        ClassPath project = new ClassPath(List.of(folder))
                .followedBy(Scans.jars(Scans.hibernate("7.4")).entries());
        ScanRequest request = ScanRequest.of(project, Dialects.installed().byId("sqlite"), "3.50.4");

        assertThatThrownBy(() -> new ModelScanner(new ClassPath(List.of())).scan(request))
                .isInstanceOf(NoEntities.class)
                .hasMessage("no entities with tables in META-INF/orm.xml; is the project compiled?");
    }
}
