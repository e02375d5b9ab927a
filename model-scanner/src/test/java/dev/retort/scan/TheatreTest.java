// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.scan.discovery.EntitySelection;
import dev.retort.scan.loader.TargetDatabase;
import dev.retort.scan.mapping.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that Hibernate says about the theatre, for each version and database, as golden files. Run with {@code
 * -Dretort.golden=write} to write them anew, and review the difference.
 */
class TheatreTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/retort/scan/theatre");

    @ParameterizedTest
    @MethodSource("matrix")
    void the_whole_theatre_is_read(String hibernate, TargetDatabase database) throws IOException {
        Mapping mapping = Scans.mapping(
                hibernate, database, new EntitySelection.Packages(List.of("dev.retort.scan.theatre")), Map.of());

        String line = hibernate.substring(0, 3);
        Path golden = GOLDEN.resolve(line + "-" + database.product().toLowerCase(Locale.ROOT) + ".txt");
        if ("write".equals(System.getProperty("retort.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, MappingText.of(mapping));
        }
        assertThat(MappingText.of(mapping)).isEqualTo(Files.readString(golden));
    }

    static Stream<Arguments> matrix() {
        return Scans.hibernates().stream().flatMap(hibernate -> Stream.of(Scans.SQLITE, Scans.POSTGRESQL)
                .map(database -> Arguments.of(hibernate, database)));
    }
}
