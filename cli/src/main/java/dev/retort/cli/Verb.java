// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * One verb of the command line: reads its options, lets the command of the same name do the work, and shows the result.
 *
 * @param <R> what the command returns, a record, which is the verb's JSON object too
 */
abstract class Verb<R> implements Callable<Integer> {

    private final Session session;

    Verb(Session session) {
        this.session = session;
    }

    /** Adjusts how the verb's arguments are read. */
    void prepare(CommandLine reader) {}

    /** Does the work. */
    abstract R run(Session session);

    /** Shows the result to a person. */
    abstract void print(R result, Output output);

    /** What the result means to a script. */
    ExitCode exitCode(R result) {
        return ExitCode.DONE;
    }

    @Override
    public final Integer call() {
        R result = run(session);
        if (session.options().json()) {
            Json.write(result, session.terminal().out());
        } else {
            print(result, session.output());
        }
        return exitCode(result).number();
    }
}
