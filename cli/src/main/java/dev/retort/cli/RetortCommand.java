// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself, without a verb. */
@Command(
        name = "retort",
        versionProvider = Version.class,
        header =
                "Migrations for JPA teams: compares entities with a database and writes the difference as a Java class.",
        synopsisHeading = "%nUsage: ",
        synopsisSubcommandLabel = "VERB",
        optionListHeading = "%nOptions of every verb:%n",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Examples:",
            "  retort init                            a folder for migrations, and retort.properties",
            "  retort autogenerate -m \"first tables\"  the difference, as a Java file to read",
            "  retort upgrade                         apply it",
            "  retort check                           do entities and database agree?",
            "  retort demo                            all of this on a small example",
            "",
            "\"retort help VERB\" explains one verb."
        })
final class RetortCommand implements Callable<Integer> {

    @Mixin
    private final GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "the version of Retort and of Java")
    private boolean version;

    @Spec
    private CommandSpec specification = CommandSpec.create();

    RetortCommand(GlobalOptions options) {
        this.options = options;
    }

    /** No verb: whoever asks for nothing is shown what there is. */
    @Override
    public Integer call() {
        CommandLine reader = specification.commandLine();
        if (options.json()) {
            throw new ParameterException(reader, "no verb is named");
        }
        reader.usage(reader.getErr());
        return ExitCode.WRONG_USE.number();
    }

    GlobalOptions options() {
        return options;
    }

    boolean version() {
        return version;
    }
}
