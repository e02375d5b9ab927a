// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Resolve;
import dev.retort.run.Belief;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort resolve}. */
@Command(
        name = "resolve",
        header = "Say what became of a migration that was cut off.",
        description = {
            "The last way out: usually the next upgrade or downgrade finds out by itself and goes on. Where it cannot tell, look at"
                    + " the database, and say what is true. Nothing is run; what will be believed is spelled out first.",
        },
        footer = {"", "Examples:", "  retort resolve 3f2a --done", "  retort resolve 3f2a --not-applied --force"})
final class ResolveVerb extends Verb<Resolve.Result> {

    @Parameters(paramLabel = "REVISION", description = "the migration that was cut off, or the beginning of its id")
    private String revision = "";

    @ArgGroup(multiplicity = "1")
    private Said said = new Said();

    @Option(names = "--force", description = "agree beforehand to what will be believed")
    private boolean force;

    /** What is true. */
    static final class Said {
        @Option(names = "--done", description = "the statement in which it was cut off was executed")
        private boolean done;

        @Option(names = "--not-done", description = "the statement in which it was cut off left nothing")
        private boolean notDone;

        @Option(names = "--applied", description = "all that the migration does is done")
        private boolean applied;

        @Option(names = "--not-applied", description = "nothing of what the migration does is there")
        private boolean notApplied;

        /** Exactly one of them was said. */
        Belief belief() {
            if (done) {
                return Belief.DONE;
            } else if (notDone) {
                return Belief.NOT_DONE;
            } else if (applied) {
                return Belief.APPLIED;
            } else if (notApplied) {
                return Belief.NOT_APPLIED;
            }
            throw new IllegalStateException("nothing was said");
        }
    }

    ResolveVerb(Session session) {
        super(session);
    }

    @Override
    Resolve.Result run(Session session) {
        Resolve resolve = new Resolve(session.project());
        return new Agreement(session).obtain(force, agreed -> resolve.run(revision, said.belief(), agreed));
    }

    @Override
    void print(Resolve.Result result, Output output) {
        output.line("taken for true:");
        result.believed().forEach(sentence -> output.line("  " + sentence));
    }
}
