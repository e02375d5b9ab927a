// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateVerbTest {

    @TempDir
    Path temporary;

    @Test
    void migrations_begin_with_templates() throws IOException {
        Workshop workshop = Workshop.in(temporary);
        Transcript transcript = new Transcript(workshop);

        transcript
                .retort("template", "--list")
                .retort("template", "add_column", "--table", "users", "--column", "email", "--print")
                .retort("template", "add_foreign_key", "--print")
                .retort("template", "add_table", "--table", "users", "--columns", "id bigint, name varchar(80)")
                .retort("template", "add_index", "-m", "find users", "--table", "users", "--columns", "name", "--json")
                .retort("template", "add_colum")
                .retort("template", "add_column", "--unique")
                .retort("template", "add_column", "--type", "varchar(many)")
                .retort("template")
                .retort("upgrade");

        Goldens.of(TemplateVerbTest.class).verify("transcript.txt", transcript.toString());
    }

    @Test
    void a_project_may_have_templates_of_its_own() throws IOException {
        Workshop workshop = Workshop.in(temporary);
        Path own = workshop.folder().resolve("retort/templates/operation/add_column.mustache");
        Files.createDirectories(own.getParent());
        Files.writeString(
                own,
                "// as the data team likes it\n{{op}}.addColumn({{table}}, {{column}}{{#fill}}, {{fill}}{{/fill}});");
        Transcript transcript = new Transcript(workshop);

        transcript.retort("template", "add_column", "--print");
        Files.writeString(own, "{{op}}.addColumn({{tabel}});");
        transcript.retort("template", "add_column", "--print");

        Goldens.of(TemplateVerbTest.class).verify("own.txt", transcript.toString());
    }
}
