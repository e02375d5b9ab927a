// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code retort demo}. */
@Command(
        name = "demo",
        header = "Play the whole job on a small example: entities, migrations, an embedded database.",
        description = "Nothing outside of the folder is read or changed; afterwards it is yours to play with.",
        footer = {"", "Examples:", "  retort demo", "  retort demo bookstore"})
final class DemoVerb extends Verb<DemoVerb.Result> {

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "an empty folder, or one to be made; a temporary one if none is named")
    private @Nullable Path folder;

    DemoVerb(Session session) {
        super(session);
    }

    @Override
    Result run(Session session) {
        DemoProject project = DemoProject.in(
                folder == null ? null : session.surroundings().workingFolder().resolve(folder),
                session.surroundings().installation());
        new Demo(session, project).play();
        return new Result(project.folder());
    }

    @Override
    void print(Result result, Output output) {
        output.line();
        output.line("# That was all of it. The project is yours to play with: cd " + result.folder());
    }

    /** Where the example is. */
    record Result(Path folder) {}
}
