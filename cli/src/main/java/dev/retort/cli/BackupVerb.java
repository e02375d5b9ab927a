// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.Copies;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort backup}. */
@Command(
        name = "backup",
        header = "Write a copy of the whole database to a file.",
        description = "Of a server, its own program does it, such as pg_dump, which has to be installed.",
        footer = {"", "Examples:", "  retort backup", "  retort backup before-the-big-change"})
final class BackupVerb extends Verb<Copies.Result> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "must not be there yet; named after the time if left out")
    private @Nullable Path file;

    BackupVerb(Session session) {
        super(session);
    }

    @Override
    Copies.Result run(Session session) {
        return session.copies().backup(file);
    }

    @Override
    void print(Copies.Result result, Output output) {
        output.line("wrote " + result.file() + "; \"retort restore\" brings it back");
    }
}
