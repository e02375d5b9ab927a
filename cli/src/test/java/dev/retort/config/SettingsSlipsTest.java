// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.setting.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the pen in a properties file. */
class SettingsSlipsTest {

    @TempDir
    Path temporary;

    @Test
    void what_an_editor_puts_before_the_first_letter_is_no_part_of_the_key() throws IOException {
        write("\uFEFFretort.policy = prod");

        assertThat(read("dev").run().policy().validates()).isTrue();
    }

    @Test
    void a_key_of_ones_own_is_for_others_to_refer_to() throws IOException {
        write(
                """
                db.host = db7
                %prod.db.host = db8
                db.name = ${db.host}_shop
                retort.url = jdbc:postgresql://${db.host:localhost}/${db.name}
                """);

        assertThat(read("dev").requiredDatabase().url().jdbc()).isEqualTo("jdbc:postgresql://db7/db7_shop");
        assertThat(read("prod").requiredDatabase().url().jdbc()).isEqualTo("jdbc:postgresql://db8/db8_shop");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retrot.url=x | retrot.url | retrot.url | retort.url",
                "%prod,retort.url=x | %prod,retort.url | url | retort.url",
                "%prod=x | %prod | %prod | retort.url",
                "%prod.url=x | %prod.url | url | retort.url",
                "password=secret | password | password | retort.password",
            })
    void a_key_that_nobody_knows_and_nothing_refers_to_is_refused(
            String line, String key, String reference, String nearest) throws IOException {
        write("# the shop\n" + line);

        assertThatThrownBy(() -> read("prod"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(key + " is no key of Retort, and no ${" + reference + "} refers to it; the nearest one is "
                        + nearest + " (from " + file() + ":2)");
    }

    @Test
    void an_environment_that_differs_in_capital_letters_only_is_refused() throws IOException {
        write("%Prod.retort.policy = staging");

        assertThatThrownBy(() -> read("prod"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("%Prod and the environment \"prod\" differ in capital letters only; write them alike (from "
                        + file() + ")");
    }

    @ParameterizedTest
    @CsvSource({"retort.password", "%prod.retort.password", "retort.url"})
    void a_key_that_is_set_twice_is_refused_with_its_lines_and_no_value(String key) throws IOException {
        write("! the shop \\\n" + key + " = hun\\\n  ter2\r\n\n  # again\n" + key + ": other");

        assertThatThrownBy(() -> read("dev"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(key + " is set twice, in line 2 and in line 6; keep one of them (from " + file() + ")");
    }

    @Test
    void a_line_may_go_on_in_the_next_one() throws IOException {
        write("retort.schemas = audit, \\\n    # stock\nretort.include = a\\\\\nretort.lock-wait = soon");

        assertThatThrownBy(() -> read("dev"))
                .hasMessage("retort.lock-wait takes a time such as 500ms, 30s or 2m, and got \"soon\" (from " + file()
                        + ":4)");
        write("retort.schemas = audit, \\\n    # stock\nretort.include = a\\\\\nretort.exclude = b\\");
        assertThat(read("dev").scope())
                .isEqualTo(new ScopeSettings(List.of("audit", "# stock"), List.of("a\\"), List.of("b")));
    }

    private void write(String content) throws IOException {
        Files.writeString(file(), content);
    }

    private Path file() {
        return temporary.resolve("retort.properties");
    }

    private Settings read(String environment) {
        return SettingsReader.read(new SettingsRequest(temporary, Map.of(), Map.of(), file(), environment));
    }
}
