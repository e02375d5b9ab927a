// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.retort.testkit.Goldens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The objects that programs read: their golden shapes, and the page that describes them. */
class JsonTest {

    private static final Path PAGE = Path.of(Objects.requireNonNull(System.getProperty("retort.root")), "docs/json.md");

    private static final Pattern CHANGING =
            Pattern.compile("\"(duration|bytes|appliedBy|host|version)\" : (\"[^\"]*\"|\\d+)");

    @TempDir
    Path temporary;

    @Test
    void each_verb_writes_one_object() throws IOException {
        Workshop workshop = Workshop.in(temporary)
                .entities("@Entity @Table(name = \"users\") public class User { @Id Long id; String name; }");
        Transcript transcript = new Transcript(workshop);

        transcript
                .retort("check", "--json")
                .retort("autogenerate", "-m", "users", "--dry-run", "--json")
                .retort("autogenerate", "-m", "users", "--json")
                .retort("pending", "--json")
                .retort("plan", "--json")
                .retort("upgrade", "--json")
                .retort("current", "--json")
                .retort("heads", "--json")
                .retort("branches", "--json")
                .retort("history", "-i", "--json")
                .retort("show", "--json")
                .retort("status", "--json")
                .retort("info", "--json")
                .retort("validate", "--json")
                .retort("diff", "--json")
                .retort("stamp", "base", "--json")
                .retort("show", "nix", "--json");

        String stable = CHANGING.matcher(transcript.toString()).replaceAll("\"$1\" : …");
        Goldens.of(JsonTest.class).verify("transcript.txt", stable);
    }

    @Test
    void a_script_is_a_member() throws IOException {
        Workshop workshop = Workshop.in(temporary);
        workshop.migration("V1", "id = \"a1\"", "op.execute(\"select 1\");");

        Shell.Result result = workshop.retort("upgrade", "--sql", "--json");

        JsonNode object = new ObjectMapper().readTree(result.out());
        assertThat(object.path("direction").asText()).isEqualTo("upgrade");
        assertThat(object.path("revisions").toString()).isEqualTo("[\"a1\"]");
        assertThat(object.path("sql").asText())
                .contains("\n-- upgrade to a1\n", "\nselect 1;\n")
                .isEqualTo(workshop.output("upgrade", "--sql"));
        assertThat(workshop.output("upgrade", "--sql", ":head")).contains("\n-- upgrade to a1\n");
        assertThat(workshop.output("current")).isEqualTo("no revision is applied\n");
    }

    @Test
    void the_page_names_every_member() throws IOException {
        Workshop workshop = Workshop.in(temporary)
                .entities("@Entity @Table(name = \"users\") public class User { @Id Long id; String name; }");
        String page = Files.readString(PAGE);

        List<String> missing = new ArrayList<>();
        for (String verb : List.of(
                "check",
                "autogenerate -m x",
                "pending",
                "upgrade",
                "current",
                "heads",
                "history",
                "show",
                "status",
                "info",
                "validate",
                "stamp head",
                "template --list")) {
            Shell.Result result = workshop.retort((verb + " --json").split(" "));
            Set<String> members = new TreeSet<>();
            collect(new ObjectMapper().readTree(result.out()), members);
            members.stream()
                    .filter(member -> !page.contains("`" + member + "`"))
                    .map(member -> verb + ": " + member)
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void the_examples_of_the_page_are_json() throws IOException {
        Matcher examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));

        int count = 0;
        while (examples.find()) {
            assertThat(new ObjectMapper().readTree(examples.group(1)).isObject())
                    .isTrue();
            count++;
        }
        assertThat(count).isPositive();
    }

    private static void collect(JsonNode node, Set<String> members) {
        node.fieldNames().forEachRemaining(members::add);
        node.forEach(child -> collect(child, members));
    }
}
