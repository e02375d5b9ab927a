// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code retort help}. */
@Command(name = "help", header = "Explain a verb, or list them all.")
final class HelpVerb implements Callable<Integer> {

    private final Session session;
    private final CommandLine retort;

    @Parameters(paramLabel = "VERB", arity = "0..1", description = "the verb to explain")
    private @Nullable String verb;

    HelpVerb(Session session, CommandLine retort) {
        this.session = session;
        this.retort = retort;
    }

    @Override
    public Integer call() {
        CommandLine explained = verb == null ? retort : retort.getSubcommands().get(verb);
        if (explained == null) {
            throw new ParameterException(retort, "there is no verb " + verb);
        }
        if (session.options().json()) {
            Json.write(new Text(explained.getUsageMessage()), retort.getOut());
        } else {
            explained.usage(retort.getOut());
        }
        return ExitCode.DONE.number();
    }

    /** What is said of a verb. */
    record Text(String text) {}
}
