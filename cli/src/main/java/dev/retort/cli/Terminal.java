// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Where output goes, and whom to ask.
 *
 * @param answers a person's answers, null where nobody can be asked
 */
public record Terminal(PrintWriter out, PrintWriter err, @Nullable BufferedReader answers, boolean colours) {

    /** The terminal, or whatever else, that this process was started with. */
    static Terminal ofProcess() {
        Charset charset = charset();
        return new Terminal(
                writer(FileDescriptor.out, charset, false),
                writer(FileDescriptor.err, charset, true),
                answersOfProcess(),
                Ansi.AUTO.enabled());
    }

    /** What a person types into this process, null where there is no terminal. */
    public static @Nullable BufferedReader answersOfProcess() {
        return isInteractive() ? new BufferedReader(new InputStreamReader(System.in, charset())) : null;
    }

    private static PrintWriter writer(FileDescriptor target, Charset charset, boolean flushing) {
        return new PrintWriter(
                new OutputStreamWriter(new UntilReaderLeaves(new FileOutputStream(target)), charset), flushing);
    }

    /** Windows has its code pages; elsewhere a locale that was never set must not turn letters into question marks. */
    private static Charset charset() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? Charset.defaultCharset() : StandardCharsets.UTF_8;
    }

    @SuppressWarnings("SystemConsoleNull") // before Java 22 it is null where there is no terminal
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Java 22 and later have a console without a terminal too, and this method to tell
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot ask the console whether it is a terminal", e);
        }
    }
}
