// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All that can be said to the command: its verbs, and how picocli reads them. */
final class Grammar {

    /** The verbs in the order of the help text. */
    private static final List<Entry> VERBS = List.of(
            new Entry("init", InitVerb::new),
            new Entry("autogenerate", AutogenerateVerb::new),
            new Entry("baseline", BaselineVerb::new),
            new Entry("create", CreateVerb::new),
            new Entry("template", TemplateVerb::new),
            new Entry("merge", MergeVerb::new),
            new Entry("plan", PlanVerb::new),
            new Entry("upgrade", List.of("migrate"), UpgradeVerb::new),
            new Entry("downgrade", List.of("rollback"), DowngradeVerb::new),
            new Entry("current", CurrentVerb::new),
            new Entry("history", HistoryVerb::new),
            new Entry("heads", HeadsVerb::new),
            new Entry("branches", BranchesVerb::new),
            new Entry("pending", PendingVerb::new),
            new Entry("status", StatusVerb::new),
            new Entry("info", InfoVerb::new),
            new Entry("show", ShowVerb::new),
            new Entry("check", CheckVerb::new),
            new Entry("diff", DiffVerb::new),
            new Entry("drift", DriftVerb::new),
            new Entry("validate", ValidateVerb::new),
            new Entry("stamp", StampVerb::new),
            new Entry("resolve", ResolveVerb::new),
            new Entry("backup", BackupVerb::new),
            new Entry("restore", RestoreVerb::new),
            new Entry("reset", ResetVerb::new),
            new Entry("demo", DemoVerb::new),
            new Entry("completion", CompletionVerb::new));

    private final Session session;

    Grammar(Session session) {
        this.session = session;
    }

    /** The grammar as far as these arguments may need it: reading all verbs takes longer than many a verb's work. */
    CommandLine commandLine(String... args) {
        List<String> words = Arrays.asList(args);
        List<Entry> mentioned =
                VERBS.stream().filter(entry -> entry.isMentionedIn(words)).toList();
        boolean needsAll = mentioned.isEmpty() || words.contains("help") || words.contains("completion");
        return commandLine(needsAll ? VERBS : mentioned);
    }

    /** The whole grammar. */
    CommandLine commandLine() {
        return commandLine(VERBS);
    }

    private CommandLine commandLine(List<Entry> verbs) {
        CommandLine commandLine = new CommandLine(new RetortCommand(session.options()));
        for (Entry verb : verbs) {
            Verb<?> made = verb.making().apply(session);
            CommandLine subcommand = new CommandLine(made);
            subcommand.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
            made.prepare(subcommand);
            commandLine.addSubcommand(verb.name(), subcommand, verb.aliases().toArray(String[]::new));
        }
        commandLine.addSubcommand("help", new HelpVerb(session, commandLine));
        Failures failures = new Failures(session);
        return commandLine
                .setOut(session.terminal().out())
                .setErr(session.terminal().err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(session.terminal().colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures::ofParameters)
                .setExecutionExceptionHandler(failures::ofExecution);
    }

    /** A verb by name. */
    private record Entry(String name, List<String> aliases, Function<Session, Verb<?>> making) {

        Entry(String name, Function<Session, Verb<?>> making) {
            this(name, List.of(), making);
        }

        boolean isMentionedIn(List<String> words) {
            return words.contains(name) || aliases.stream().anyMatch(words::contains);
        }
    }
}
