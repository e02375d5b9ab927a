// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages show is what comes out. */
class DocumentationTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("retort.root")));

    @Test
    void the_readme_shows_what_the_demo_prints() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String demo = Files.readString(ROOT.resolve("cli/src/test/resources/goldens/DemoVerbTest/demo.txt"));

        for (String part : block(readme, "console").split("\\.\\.\\.\n")) {
            assertThat(demo).contains(Shell.Result.done(part).outputIn(ROOT));
        }
        assertThat(demo).contains(block(readme, "java"));
    }

    @Test
    void every_key_is_explained() throws IOException, IllegalAccessException {
        String page = Files.readString(ROOT.resolve("docs/settings.md"));

        assertThat(keys()).isNotEmpty().allSatisfy(key -> assertThat(page).contains("`" + key));
    }

    private static List<String> keys() throws IllegalAccessException {
        List<String> keys = new ArrayList<>();
        for (Field field : dev.retort.config.Keys.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                keys.add((String) field.get(null));
            }
        }
        return keys;
    }

    /** The first block of this language. */
    private static String block(String page, String language) {
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(blocks.find()).isTrue();
        return blocks.group(1);
    }
}
