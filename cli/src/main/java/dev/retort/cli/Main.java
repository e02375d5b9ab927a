// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Installation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** The {@code retort} command. */
public final class Main {

    /** What Java makes of letters that the locale does not have. */
    private static final char DESTROYED = '\uFFFD';

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Surroundings surroundings = new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Terminal.ofProcess(),
                Installation.ofRunningCode(Caches.folder(System.getenv())),
                Clock.systemUTC(),
                new SecureRandom());
        int exitCode = run(surroundings, args);
        System.exit(exitCode);
    }

    /** Runs the command in these surroundings. */
    public static int run(Surroundings surroundings, String... args) {
        Session session = new Session(surroundings, new GlobalOptions());
        int exitCode = execute(session, args);
        // flushes, and is the only one to tell
        if (surroundings.terminal().out().checkError()) {
            return new Failures(session).ofOutput(exitCode);
        }
        return exitCode;
    }

    private static int execute(Session session, String... args) {
        try {
            for (String argument : args) {
                if (argument.indexOf(DESTROYED) >= 0) {
                    return new Failures(session).ofArgument(argument, args);
                }
            }
            return new Grammar(session).commandLine(args).execute(args);
        } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
            return new Failures(session).ofError(e);
        }
    }
}
