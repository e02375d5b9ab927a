// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code retort completion}. */
@Command(
        name = "completion",
        header = "Print a script by which bash and zsh complete verbs and options.",
        footer = {
            "",
            "Examples:",
            "  source <(retort completion)",
            "  retort completion > ~/.local/share/bash-completion/completions/retort"
        })
final class CompletionVerb extends Verb<CompletionVerb.Script> {

    CompletionVerb(Session session) {
        super(session);
    }

    @Override
    Script run(Session session) {
        return new Script(AutoComplete.bash("retort", new Grammar(session).commandLine()));
    }

    @Override
    void print(Script result, Output output) {
        output.line(result.script());
    }

    /** A shell script. */
    record Script(String script) {}
}
