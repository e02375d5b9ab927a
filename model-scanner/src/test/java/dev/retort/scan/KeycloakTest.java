// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Dialects;
import dev.retort.scan.discovery.ClassPath;
import dev.retort.schema.Table;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entities of a product of some size, in a jar that brings no Hibernate. */
class KeycloakTest {

    @ParameterizedTest
    @CsvSource({"sqlite, 3.54.1", "postgresql, 18.1"})
    void all_of_its_tables_are_read(String database, String version) {
        ClassPath keycloak = new ClassPath(ClassPath.jarsIn(Path.of("target", "entities")).stream()
                .filter(jar -> jar.getFileName().toString().startsWith("keycloak"))
                .toList());

        ScanResult result = new ModelScanner(Scans.jars(Scans.hibernate("7.4")))
                .scan(ScanRequest.of(keycloak, Dialects.installed().byId(database), version));

        Collection<Table> tables = result.schema().tables().values();
        assertThat(tables).hasSize(97);
        assertThat(tables.stream().mapToInt(table -> table.columns().size()).sum())
                .isEqualTo(585);
        assertThat(tables.stream().mapToInt(table -> table.foreignKeys().size()).sum())
                .isEqualTo(74);
        assertThat(result.unreadable()).isEqualTo(List.of());
    }
}
