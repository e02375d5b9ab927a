// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.cli.Main;
import dev.retort.cli.Surroundings;
import dev.retort.cli.Terminal;
import dev.retort.command.Installation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Maven plugin in a build of its own. */
class MavenPluginTest {

    private static final String POM =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <groupId>com.example</groupId>
                <artifactId>notes</artifactId>
                <version>1</version>
                <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                </properties>
                <dependencies>
                    <dependency>
                        <groupId>io.github.retort-db</groupId>
                        <artifactId>retort-runner</artifactId>
                        <version>%1$s</version>
                    </dependency>
                    <dependency>
                        <groupId>org.hibernate.orm</groupId>
                        <artifactId>hibernate-core</artifactId>
                        <version>%2$s</version>
                    </dependency>
                    <dependency>
                        <groupId>org.hibernate.orm</groupId>
                        <artifactId>hibernate-community-dialects</artifactId>
                        <version>%2$s</version>
                    </dependency>
                </dependencies>
                <build>
                    <plugins>
                        <plugin>
                            <groupId>io.github.retort-db</groupId>
                            <artifactId>retort-maven-plugin</artifactId>
                            <version>%1$s</version>
                            <configuration>
                                <url>jdbc:sqlite:notes.db</url>
                            </configuration>
                        </plugin>
                    </plugins>
                </build>
            </project>
            """;

    private static final String MODULE =
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
                <modelVersion>4.0.0</modelVersion>
                <parent>
                    <groupId>com.example</groupId>
                    <artifactId>notes</artifactId>
                    <version>1</version>
                </parent>
                <artifactId>%1$s</artifactId>
                <properties>
                    <retort.skip>%3$s</retort.skip>
                </properties>
                <dependencies>%2$s</dependencies>
            </project>
            """;

    private static final String DEPENDENCY =
            "<dependency><groupId>com.example</groupId><artifactId>entities</artifactId><version>1</version></dependency>";

    private static final String ENTITY =
            """
            package com.example.notes;

            import jakarta.persistence.Column;
            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;

            @Entity
            public class Note {
                @Id
                long id;

                @Column(length = %d)
                String text;
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_project_is_taken_from_entities_to_a_checked_database() throws IOException, InterruptedException {
        BuiltArtifacts artifacts = BuiltArtifacts.in(folder.resolve("repository"));
        Path project = folder.resolve("my, notes");
        Path entity = project.resolve("src/main/java/com/example/notes/Note.java");
        Files.createDirectories(entity.getParent());
        Files.writeString(
                project.resolve("pom.xml"),
                POM.formatted(BuiltArtifacts.VERSION, System.getProperty("hibernate.version")));
        Files.writeString(entity, ENTITY.formatted(200));

        assertThat(artifacts.maven(project, "retort:check"))
                .startsWith("1\n")
                .contains("not compiled; run mvn compile retort:check");

        String first = artifacts.maven(
                project,
                "compile",
                "retort:autogenerate",
                "-Dretort.message=first tables",
                "retort:upgrade",
                "retort:check");

        assertThat(first)
                .startsWith("0\n")
                .contains("[INFO]   + createTable Note (id, text)\n")
                .contains("first tables  ")
                .contains("[INFO] up to date\n");
        try (Stream<Path> migrations = Files.list(project.resolve("src/main/java/db/migrations"))) {
            assertThat(migrations).singleElement().asString().endsWith("_FirstTables.java");
        }

        Files.writeString(entity, ENTITY.formatted(300));
        String second = artifacts.maven(project, "-q", "compile", "retort:check");

        assertThat(second)
                .startsWith("1\n")
                .contains(": a difference was found:\n")
                .contains("alterColumn Note.text: varchar(200) to varchar(300)");

        Files.writeString(entity, ENTITY.formatted(200).replace("}", "    @Column(nullable = false) String state;\n}"));
        assertThat(artifacts.maven(project, "retort:check"))
                .contains("is newer than its class, which is what is compared: run mvn compile retort:check");
        String third = artifacts.maven(
                project,
                "compile",
                "retort:autogenerate",
                "-Dretort.message=-states",
                "-Dretort.fill=Note.state=coalesce('a, b', 'c')");

        assertThat(third).startsWith("0\n").contains("coalesce('a, b', 'c')");
    }

    @Test
    void entities_of_another_module_are_found_in_its_folder_and_in_its_jar() throws IOException, InterruptedException {
        BuiltArtifacts artifacts = BuiltArtifacts.in(folder.resolve("repository"));
        Path parent = folder.resolve("several");
        String pom = POM.formatted(BuiltArtifacts.VERSION, System.getProperty("hibernate.version"));
        write(
                parent.resolve("pom.xml"),
                pom.replace(
                        "<version>1</version>",
                        "<version>1</version><packaging>pom</packaging>"
                                + "<modules><module>entities</module><module>app</module></modules>"));
        write(parent.resolve("entities/pom.xml"), MODULE.formatted("entities", "", "true"));
        write(parent.resolve("entities/src/main/java/com/example/notes/Note.java"), ENTITY.formatted(200));
        write(parent.resolve("app/pom.xml"), MODULE.formatted("app", DEPENDENCY, "false"));
        write(
                parent.resolve("app/src/main/java/com/example/tags/Tag.java"),
                ENTITY.formatted(200).replace("Note", "Tag").replace("example.notes", "example.tags"));

        String unpacked = artifacts.maven(
                parent, "compile", "retort:autogenerate", "-Dretort.message=first tables", "retort:upgrade");
        String packed = artifacts.maven(parent, "package", "retort:check");

        assertThat(unpacked)
                .startsWith("0\n")
                .contains("skipped: packaging pom, and no retort.properties here or above")
                .contains("+ createTable Note (id, text)\n")
                .contains("+ createTable Tag (id, text)\n");
        assertThat(packed).startsWith("0\n").contains("[INFO] up to date\n");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void each_verb_is_a_goal() throws IOException {
        String descriptor =
                Files.readString(BuiltArtifacts.ROOT.resolve("maven-plugin/target/classes/META-INF/maven/plugin.xml"));

        Set<String> verbs = all("(?m)^  ([a-z]+)(?:,|  )", help().substring(help().indexOf("Verbs:")));
        verbs.removeAll(Set.of("completion", "demo"));

        assertThat(all("<goal>(\\w+)</goal>", descriptor)).isEqualTo(verbs);
    }

    private static Set<String> all(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private String help() {
        StringWriter out = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), null, false);
        Main.run(
                new Surroundings(
                        folder, Map.of(), terminal, new Installation(folder, folder), Clock.systemUTC(), new Random(7)),
                List.of("help").toArray(String[]::new));
        return out.toString();
    }
}
