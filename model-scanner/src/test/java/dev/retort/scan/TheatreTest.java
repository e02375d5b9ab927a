// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import dev.retort.scan.discovery.EntitySelection;
import dev.retort.scan.mapping.Mapping;
import dev.retort.testkit.Goldens;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is read about the theatre, which uses every feature of mapping. */
class TheatreTest {

    private static final EntitySelection THEATRE = new EntitySelection.Packages(List.of("dev.retort.scan.theatre"));

    private final Goldens goldens = Goldens.of(TheatreTest.class);

    @ParameterizedTest
    @MethodSource("matrix")
    void each_hibernate_maps_it_for_each_database(String hibernate, String database) {
        Mapping mapping = Scans.mapping(hibernate, Scans.database(database), THEATRE, Map.of());

        goldens.verify("mapping-" + database + "-" + hibernate.substring(0, 3) + ".txt", MappingText.of(mapping));
    }

    static Stream<Arguments> matrix() {
        return Scans.hibernates().stream().flatMap(hibernate -> Stream.of("sqlite", "postgresql")
                .map(database -> Arguments.of(hibernate, database)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void it_means_a_schema_on_each_database(String database) {
        ScanResult result = Scans.scan(Scans.hibernate("7.4"), database, THEATRE, Map.of());

        goldens.verify("schema-" + database + ".txt", SchemaText.of(result));
    }
}
