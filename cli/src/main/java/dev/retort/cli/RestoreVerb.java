// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Copies;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retort restore}. */
@Command(
        name = "restore",
        header = "Make the database what a file of \"backup\" holds.",
        description = "What is in it now is lost.",
        footer = {"", "Examples:", "  retort restore retort-backup-20261121101500"})
final class RestoreVerb extends Verb<Copies.Result> {

    @Parameters(paramLabel = "FILE", description = "a copy of the same kind of database")
    private Path file = Path.of("");

    @Option(names = "--force", description = "agree beforehand")
    private boolean force;

    RestoreVerb(Session session) {
        super(session);
    }

    @Override
    Copies.Result run(Session session) {
        Copies copies = session.copies();
        return new Agreement(session).obtain(force, agreed -> copies.restore(file, agreed, session.reporter()));
    }

    @Override
    void print(Copies.Result result, Output output) {
        output.line("the database is what " + result.file() + " holds");
    }
}
