// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Installation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** The {@code retort} command. */
public final class Main {

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
        surroundings.terminal().out().flush();
        System.exit(exitCode);
    }

    /** Runs the command in these surroundings. */
    public static int run(Surroundings surroundings, String... args) {
        Session session = new Session(surroundings, new GlobalOptions());
        try {
            return new Grammar(session).commandLine(args).execute(args);
        } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
            return new Failures(session).ofError(e);
        }
    }
}
