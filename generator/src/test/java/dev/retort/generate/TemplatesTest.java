// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    @TempDir
    private Path folder;

    @Test
    void every_shipped_template_is_whole() {
        Templates templates = Templates.shipped();

        for (Template template : Template.values()) {
            assertThat(templates.render(template, Map.of("op", "op", "sentence", "Drops.")))
                    .isNotEmpty();
        }
    }

    @Test
    void a_folder_that_is_missing_changes_nothing() {
        Templates templates = Templates.of(folder.resolve("nowhere"));

        assertThat(new Scaffolder(templates).statement("drop_table", Map.of())).isEqualTo("op.dropTable(\"TABLE\");");
    }

    @Test
    void a_template_of_the_project_wins() throws IOException {
        template("operation/drop_table.mustache", "// by hand: rows are gone\n{{op}}.dropTable({{table}}); // sure?\n");

        String statement = new Scaffolder(Templates.of(folder)).statement("drop_table", Map.of());

        assertThat(statement).isEqualTo("// by hand: rows are gone\nop.dropTable(\"TABLE\"); // sure?");
    }

    @Test
    void words_that_a_template_adds_are_imported() throws IOException {
        template(
                "operation/drop_index.mustache",
                "{{op}}.dropIndex({{table}}, {{name}}, concurrently()); {{#concurrently}}{{/concurrently}}");
        MigrationDraft draft = MigrationDraft.empty("3f2a91c04b7e", "V1_Drop", "drop");

        String source = new Scaffolder(Templates.of(folder)).source("drop_index", Map.of(), draft);

        assertThat(source).startsWith("import static dev.retort.migration.IndexOption.concurrently;\n");
    }

    @Test
    void a_javadoc_of_the_project_wins() throws IOException {
        template("migration/javadoc.mustache", "{{sentence}} See the wiki.\n");
        MigrationDraft draft = MigrationDraft.empty("3f2a91c04b7e", "V1_Drop", "drop");

        String source = new MigrationWriter(Templates.of(folder)).source(draft);

        assertThat(source).contains("\n/** Drop. See the wiki. */\n@Revision(");
    }

    @Test
    void a_template_that_nothing_uses_is_refused() throws IOException {
        Path file = template("operation/drop_tabel.mustache", "x");

        assertThatThrownBy(() -> Templates.of(folder))
                .isInstanceOf(UnknownTemplate.class)
                .hasMessageStartingWith("template " + file
                        + " is never used: there is no operation/drop_tabel.mustache among [migration/empty_downgrade");
    }

    @Test
    void a_section_that_does_not_end_is_refused() throws IOException {
        Path file = template("operation/drop_table.mustache", "{{op}}\n.dropTable(\n{{#table}});\n");

        assertBroken(file, 3, "Failed to close 'table' tag");
    }

    @Test
    void an_unknown_argument_is_refused() throws IOException {
        Path file = template("operation/drop_table.mustache", "{{op}}.dropTable({{table}},\n{{cascade}});\n");

        assertBroken(file, 2, "{{cascade}} is unknown here; there is [op, table]");
    }

    @Test
    void an_argument_that_would_be_lost_is_refused() throws IOException {
        Path file = template("operation/add_column.mustache", "{{op}}.addColumn({{table}}, {{column}});\n");

        assertBroken(file, 1, "{{fill}} is missing; it would be lost");
    }

    @Test
    void a_template_that_includes_another_is_refused() throws IOException {
        Path file = template("operation/drop_table.mustache", "{{op}}.dropTable({{table}});\n{{>other}}\n");

        assertBroken(file, 2, "{{>other}} cannot be used: a template stands alone");
    }

    @Test
    void a_template_in_another_encoding_is_refused() throws IOException {
        Path file = template("operation/drop_table.mustache", "");
        Files.write(file, "// für\n".getBytes(StandardCharsets.ISO_8859_1));

        assertBroken(file, 1, "it is not UTF-8");
    }

    private void assertBroken(Path file, int line, String reason) {
        assertThatThrownBy(() -> Templates.of(folder))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessage(file + ":" + line + ": " + reason);
    }

    private Path template(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
