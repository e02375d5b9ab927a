// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A program of a database's own, such as {@code pg_dump}. */
public final class Tool {

    private final Path program;

    private Tool(Path program) {
        this.program = program;
    }

    /**
     * The program of the first of these names that is in one of the folders.
     *
     * @param folders as the variable {@code PATH} lists them
     * @param source what to install to have it, for the message of {@link ToolMissing}
     */
    public static Tool find(List<String> names, String folders, String source) {
        for (String name : names) {
            for (String folder : folders.split(Pattern.quote(File.pathSeparator), -1)) {
                Path candidate = Path.of(folder.isEmpty() ? "." : folder, name);
                if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
                    return new Tool(candidate);
                }
            }
        }
        throw new ToolMissing(names, source);
    }

    /** Runs it to its end, or throws {@link ToolFailed}; secrets belong into the variables, which nobody else sees. */
    public void run(List<String> arguments, Map<String, String> variables) {
        start(arguments, variables, null);
    }

    /** The same, with the file as what it reads from its standard input. */
    public void run(List<String> arguments, Map<String, String> variables, Path input) {
        start(arguments, variables, input);
    }

    private void start(List<String> arguments, Map<String, String> variables, @Nullable Path input) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(variables);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                throw new ToolFailed(name(), exitCode, said);
            }
        } catch (IOException e) {
            throw new ToolFailed(name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolFailed(name(), e);
        }
    }

    private String name() {
        return String.valueOf(program.getFileName());
    }
}
