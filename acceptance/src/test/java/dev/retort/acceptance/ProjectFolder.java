// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Project;
import dev.retort.cli.Main;
import dev.retort.cli.Surroundings;
import dev.retort.cli.Terminal;
import dev.retort.command.Installation;
import dev.retort.testkit.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** The folder of a project, in which a person types commands. */
record ProjectFolder(Path folder) {

    private static final Path ROOT = Path.of(System.getProperty("retort.root"));

    /** Writes its settings; {@code more} are further lines. */
    void configure(Project project, TestDatabase database, String... more) throws IOException {
        Files.createDirectories(folder.resolve("migrations/db/migrations"));
        String classPath = project.classPath().entries().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        StringBuilder settings = new StringBuilder();
        settings.append("retort.url=").append(database.url()).append('\n');
        settings.append("retort.user=").append(database.user()).append('\n');
        settings.append("retort.model.classpath=").append(classPath).append('\n');
        settings.append("retort.model.packages=").append(project.packages()).append('\n');
        settings.append("retort.migrations.dir=migrations\n");
        project.settings().forEach((name, value) -> settings.append("retort.model.")
                .append(name)
                .append('=')
                .append(value)
                .append('\n'));
        for (String line : more) {
            settings.append(line).append('\n');
        }
        Files.writeString(folder.resolve("retort.properties"), settings);
    }

    /** The output of a command that succeeds. */
    String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), null, false);
        Installation installation =
                new Installation(ROOT.resolve("model-scanner/target/hibernate/7.4.1.Final"), folder.resolve("cache"));
        int exitCode = Main.run(
                new Surroundings(folder, Map.of(), terminal, installation, Clock.systemUTC(), new Random(7)),
                arguments);
        assertThat(exitCode).as("%s%n%s%n%s", List.of(arguments), out, err).isZero();
        return out.toString();
    }
}
