// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each property that editors complete is explained in docs/settings.md. */
class SettingsPageTest {

    private static final Pattern NAME =
            Pattern.compile("\"name\": \"((?:spring\\.retort|management\\.\\w+\\.retort)\\.[\\w.-]+)\"");

    @Test
    void every_property_is_explained() throws IOException {
        String page = Files.readString(Path.of(Objects.requireNonNull(System.getProperty("retort.root")))
                .resolve("docs/settings.md"));

        assertThat(properties()).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(page)
                .contains("`" + name + "`"));
    }

    private static List<String> properties() throws IOException {
        try (InputStream metadata =
                RetortProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String text = new String(Objects.requireNonNull(metadata).readAllBytes(), StandardCharsets.UTF_8);
            return NAME.matcher(text)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .filter(name -> !name.equals("management.endpoint.retort.enabled")) // deprecated by Spring Boot
                    .toList();
        }
    }
}
