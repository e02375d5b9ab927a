// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import dev.retort.cli.Main;
import dev.retort.cli.Surroundings;
import dev.retort.cli.Terminal;
import dev.retort.command.Installation;
import java.io.BufferedReader;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A verb of the command line as a goal: the same settings, the same words, the same outcome. The class path of the entities is the
 * project's own.
 */
abstract class RetortGoal extends AbstractMojo {

    /** Exit codes that say that something else than a mistake stopped the command. */
    private static final Map<Integer, String> REASONS = Map.of(
            3, "a difference was found",
            4, "a decision is needed, and nobody could be asked",
            5, "refused by policy",
            6, "the lock was not to be had in time");

    private final String verb;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** The database, as a JDBC URL or in a form such as postgresql://host/database; else as retort.properties and the environment say. */
    @Parameter(property = "retort.url")
    private @Nullable String url;

    /** The user of the database. */
    @Parameter(property = "retort.user")
    private @Nullable String user;

    /** The user's password; better in the environment, as RETORT_PASSWORD. */
    @Parameter(property = "retort.password")
    private @Nullable String password;

    /** The environment, such as dev or prod. */
    @Parameter(property = "retort.env")
    private @Nullable String environment;

    /** The settings, instead of the nearest retort.properties in the project's folder or above. */
    @Parameter(property = "retort.config")
    private @Nullable File config;

    /** How long to wait for the database to accept connections, such as 30s. */
    @Parameter(property = "retort.wait")
    private @Nullable String patience;

    /** Whatever else the verb takes on the command line, as it is written there: {@code --sql base:}. */
    @Parameter(property = "retort.args")
    private @Nullable String args;

    /** A file for what the verb prints, instead of the log; with {@code -Dretort.args=--json} the object alone. */
    @Parameter(property = "retort.output")
    private @Nullable File output;

    /** Whether nothing is done. */
    @Parameter(property = "retort.skip", defaultValue = "false")
    private boolean skip;

    RetortGoal(String verb) {
        this.verb = verb;
    }

    /** The arguments that the goal's own parameters mean. */
    List<String> arguments() {
        return List.of();
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
            return;
        }
        List<String> printed = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        int exitCode;
        try (PrintWriter out = new PrintWriter(new Lines(output == null ? getLog()::info : printed::add), true);
                PrintWriter err = new PrintWriter(new Lines(complaints::add), true)) {
            exitCode = Main.run(surroundings(out, err), commandLine());
        }
        write(printed);
        if (exitCode != 0) {
            String sentence = complaints.isEmpty() ? "" : ": " + String.join("\n", complaints);
            throw new MojoFailureException(REASONS.getOrDefault(exitCode, "retort " + verb + " failed") + sentence);
        }
        complaints.forEach(getLog()::warn);
    }

    private String[] commandLine() {
        List<String> line = new ArrayList<>(List.of(verb));
        add(line, "--url", url);
        add(line, "--env", environment);
        add(line, "--config", config == null ? null : config.getPath());
        add(line, "--wait", patience);
        line.addAll(arguments());
        if (args != null) {
            line.addAll(Words.of(args));
        }
        return line.toArray(String[]::new);
    }

    /** Adds a flag where it has a value. */
    static void add(List<String> line, String flag, @Nullable String value) {
        if (value != null) {
            line.add(flag);
            line.add(value);
        }
    }

    private Surroundings surroundings(PrintWriter out, PrintWriter err) throws MojoExecutionException {
        Path folder = project().getBasedir().toPath();
        return new Surroundings(
                folder,
                variables(),
                new Terminal(out, err, answers(), false),
                Installation.ofRunningCode(
                        Path.of(project().getBuild().getDirectory()).resolve("retort")),
                Clock.systemUTC(),
                new SecureRandom());
    }

    private MavenProject project() {
        if (project == null) {
            throw new IllegalStateException("Maven gives the project");
        }
        return project;
    }

    private Map<String, String> variables() throws MojoExecutionException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("RETORT_MODEL_CLASSPATH", String.join(File.pathSeparator, classPath()));
        if (user != null) {
            variables.put("RETORT_USER", user);
        }
        if (password != null) {
            variables.put("RETORT_PASSWORD", password);
        }
        return variables;
    }

    /** What the project is compiled with and what it runs with, as far as it is there. */
    private Set<String> classPath() throws MojoExecutionException {
        try {
            Set<String> all = new LinkedHashSet<>(project().getCompileClasspathElements());
            all.addAll(project().getRuntimeClasspathElements());
            all.removeIf(element -> !new File(element).exists());
            return all;
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException("the class path of the project is not resolved", e);
        }
    }

    private void write(List<String> printed) throws MojoExecutionException {
        if (output != null) {
            try {
                Path file = output.toPath();
                Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
                Files.writeString(file, String.join("\n", printed) + "\n", StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new MojoExecutionException("cannot write " + output, e);
            }
        }
    }

    @SuppressWarnings("SystemConsoleNull") // before Java 22 it is null where there is no terminal
    private static @Nullable BufferedReader answers() {
        Console console = System.console();
        return console == null ? null : new BufferedReader(console.reader());
    }
}
