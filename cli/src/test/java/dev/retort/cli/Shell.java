// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls the command as a shell does: in a folder, with variables, without a terminal unless there are answers. */
final class Shell {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("retort.root")));

    static final Installation INSTALLATION = new Installation(
            ROOT.resolve("model-scanner/target/hibernate/7.4.1.Final"), ROOT.resolve("cli/target/test-cache"));

    private static final Pattern DURATION = Pattern.compile("  \\d+(\\.\\d)? m?s$", Pattern.MULTILINE);

    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private final AtomicLong revisions = new AtomicLong(0xa00000000000L);
    private @Nullable String answers;
    private @Nullable Writer redirected;
    private boolean colours;
    private Clock clock = Clock.fixed(Instant.parse("2026-11-21T10:15:00Z"), ZoneOffset.UTC);

    Shell(Path folder) {
        this.folder = folder;
    }

    Shell with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** A person at a terminal, who types this. */
    Shell answering(String lines) {
        answers = lines;
        return this;
    }

    Shell inColour() {
        colours = true;
        return this;
    }

    Shell at(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return this;
    }

    /** Lets the output go to this file, in the manner of {@code >}. */
    Shell writingTo(Path file) throws IOException {
        redirected = Files.newBufferedWriter(file);
        return this;
    }

    Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                redirected == null ? new PrintWriter(out, true) : new PrintWriter(redirected),
                new PrintWriter(err, true),
                answers == null ? null : new BufferedReader(new StringReader(answers)),
                colours);
        int exitCode = Main.run(
                new Surroundings(folder, variables, terminal, INSTALLATION, clock, revisions::incrementAndGet), args);
        return new Result(exitCode, text(out), text(err));
    }

    private static String text(StringWriter written) {
        return written.toString().replace(System.lineSeparator(), "\n");
    }

    /** What the shell sees of a call. */
    record Result(int exitCode, String out, String err) {

        /** What a person sees, without what is another time another: places and durations. */
        String outputIn(Path folder) {
            return stable(out, folder);
        }

        /** The same of what went to standard error. */
        String errorsIn(Path folder) {
            return stable(err, folder);
        }

        private static String stable(String text, Path folder) {
            return DURATION.matcher(text.replace(folder.toString(), "/project")).replaceAll("  N ms");
        }

        static Result done(String out) {
            return new Result(0, out, "");
        }

        static Result failed(int exitCode, String err) {
            return new Result(exitCode, "", err);
        }
    }
}
