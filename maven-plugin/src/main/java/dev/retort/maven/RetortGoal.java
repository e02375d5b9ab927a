// SPDX-License-Identifier: Apache-2.0
package dev.retort.maven;

import dev.retort.cli.Main;
import dev.retort.cli.Surroundings;
import dev.retort.cli.Terminal;
import dev.retort.command.Installation;
import dev.retort.config.ClassPath;
import dev.retort.config.SettingsFile;
import java.io.BufferedReader;
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
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
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

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

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
    List<String> arguments() throws MojoFailureException {
        return List.of();
    }

    /** Whether there is something to do without settings. */
    boolean makesSettings() {
        return false;
    }

    /** Whether the verb reads the compiled entities. */
    boolean readsEntities() {
        return false;
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped");
        } else if (isMereParent()) {
            getLog().info("skipped: packaging pom, and no " + SettingsFile.NAME + " here or above");
        } else {
            run();
        }
    }

    /** A reactor's parent has neither entities nor migrations of its own, unless its settings say otherwise. */
    private boolean isMereParent() {
        return !makesSettings()
                && config == null
                && project().getPackaging().equals("pom")
                && SettingsFile.above(project().getBasedir().toPath()).isEmpty();
    }

    private void run() throws MojoExecutionException, MojoFailureException {
        ProjectClasses classes = new ProjectClasses(project(), session().getProjects());
        if (readsEntities()) {
            classes.stale().ifPresent(source -> getLog().warn(source
                    + " is newer than its class, which is what is compared: run mvn compile retort:" + verb));
        }
        List<String> printed = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        int exitCode;
        try (PrintWriter out = new PrintWriter(new Lines(line -> print(line, printed)), true);
                PrintWriter err = new PrintWriter(new Lines(complaints::add), true)) {
            exitCode = Main.run(surroundings(classes, out, err), commandLine());
        }
        write(printed);
        if (exitCode != 0) {
            throw new MojoFailureException(failure(exitCode, printed, complaints)
                    + (classes.areMissed(complaints) ? "\nnot compiled; run mvn compile retort:" + verb : ""));
        }
        complaints.forEach(getLog()::warn);
    }

    private void print(String line, List<String> printed) {
        printed.add(line);
        if (output == null) {
            getLog().info(line);
        }
    }

    /** What failed; what was printed belongs to it where a quiet Maven has not shown it. */
    private String failure(int exitCode, List<String> printed, List<String> complaints) {
        String reason = REASONS.getOrDefault(exitCode, "retort " + verb + " failed");
        if (!complaints.isEmpty()) {
            return reason + ": " + String.join("\n", complaints);
        }
        return output != null || getLog().isInfoEnabled() ? reason : reason + ":\n" + String.join("\n", printed);
    }

    private String[] commandLine() throws MojoFailureException {
        List<String> line = new ArrayList<>(List.of(verb));
        add(line, "--url", url);
        add(line, "--env", environment);
        add(line, "--config", config == null ? null : config.getPath());
        add(line, "--wait", patience);
        line.addAll(words());
        line.addAll(arguments());
        return line.toArray(String[]::new);
    }

    private List<String> words() {
        return args == null ? List.of() : Words.of(args);
    }

    /** Adds an option where it has a value, which may begin with a dash. */
    static void add(List<String> line, String option, @Nullable String value) {
        if (value != null) {
            line.add(option + "=" + value);
        }
    }

    /** A message that there has to be. */
    static String required(@Nullable String message) throws MojoFailureException {
        if (message == null) {
            throw new MojoFailureException(
                    "what does the migration do? Say it in a few words: -Dretort.message=\"...\"");
        }
        return message;
    }

    private Surroundings surroundings(ProjectClasses classes, PrintWriter out, PrintWriter err)
            throws MojoExecutionException {
        return new Surroundings(
                project().getBasedir().toPath(),
                variables(classes),
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

    private MavenSession session() {
        if (session == null) {
            throw new IllegalStateException("Maven gives the session");
        }
        return session;
    }

    private Map<String, String> variables(ProjectClasses classes) throws MojoExecutionException {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.put("RETORT_MODEL_CLASSPATH", ClassPath.written(classes.classPath()));
        if (user != null) {
            variables.put("RETORT_USER", user);
        }
        if (password != null) {
            variables.put("RETORT_PASSWORD", password);
        }
        return variables;
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

    /** Nobody is asked whom Maven may not ask, or who would not see the question. */
    private @Nullable BufferedReader answers() {
        boolean visible = output == null && getLog().isInfoEnabled() && !words().contains("--json");
        return visible && session().getRequest().isInteractiveMode() ? Terminal.answersOfProcess() : null;
    }
}
