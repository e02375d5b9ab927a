// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.app.MalformedRange;
import dev.retort.command.DecisionNeeded;
import dev.retort.command.NothingToMerge;
import dev.retort.command.SeveralHeads;
import dev.retort.command.UnknownFill;
import dev.retort.config.ConflictingSettings;
import dev.retort.diff.UnknownRename;
import dev.retort.generate.InvalidOption;
import dev.retort.generate.UnknownScaffold;
import dev.retort.generate.UnusedOption;
import dev.retort.migration.InvalidTarget;
import dev.retort.run.ConfirmationNeeded;
import dev.retort.run.LockNotAcquired;
import dev.retort.run.NothingToResolve;
import dev.retort.run.RefusedByPolicy;
import dev.retort.run.Secrets;
import dev.retort.run.TableBlocked;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.MissingSetting;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what failed, and with which exit code. */
final class Failures {

    private static final String OWN = "dev.retort.";

    /** What the person at the keyboard, or the settings, said wrong. */
    private static final List<Class<? extends Exception>> WRONG_USE = List.of(
            ConflictingSettings.class,
            InvalidOption.class,
            InvalidSetting.class,
            InvalidTarget.class,
            MalformedFlag.class,
            MalformedRange.class,
            MissingSetting.class,
            NothingToMerge.class,
            NothingToResolve.class,
            UnknownFill.class,
            UnknownRename.class,
            UnknownScaffold.class,
            UnusedOption.class);

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    /** Arguments that are none. */
    int ofParameters(ParameterException exception, String[] args) {
        CommandLine verb = exception.getCommandLine();
        report(exception, sentence(exception), ExitCode.WRONG_USE, isJson(args));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream().findFirst().ifPresent(word -> session.errors()
                    .line("did you mean " + word + "?"));
        }
        String name = verb.getParent() == null ? "" : " " + verb.getCommandName();
        session.errors().line("\"retort help" + name + "\" explains " + (name.isEmpty() ? "what there is" : "it"));
        return ExitCode.WRONG_USE.number();
    }

    /** What stands behind an argument that is none was not read. */
    private boolean isJson(String... args) {
        return session.options().json() || List.of(args).contains("--json");
    }

    /** An argument with letters that were lost on the way. */
    int ofArgument(String argument, String[] args) {
        String sentence = "letters of the argument \"" + argument
                + "\" were lost, because the locale has none but English ones; set LC_ALL=C.UTF-8";
        report(new IllegalArgumentException(sentence), sentence, ExitCode.WRONG_USE, isJson(args));
        return ExitCode.WRONG_USE.number();
    }

    private static String sentence(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = "'" + unmatched.getUnmatched().get(0) + "'";
            CommandLine verb = unmatched.getCommandLine();
            return verb.getParent() == null
                    ? "there is no verb " + word
                    : verb.getCommandName() + " takes no argument " + word;
        }
        String message = String.valueOf(exception.getMessage())
                .replaceFirst("^Error: ", "")
                .replace("option option ", "option ");
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** A verb that could not do its work. */
    int ofExecution(Exception exception, CommandLine verb, ParseResult arguments) {
        ExitCode exitCode = exitCodeOf(exception);
        report(exception, sentence(exception), exitCode, session.options().json());
        return exitCode.number();
    }

    /** Output that was lost, which a call that went well is none without. */
    int ofOutput(int exitCode) {
        session.errors()
                .line(session.errors().styled(Style.REMOVED, "retort: ")
                        + "the output could not be written; is the disk full, or has its reader ended?");
        return exitCode == ExitCode.DONE.number() ? ExitCode.FAILED.number() : exitCode;
    }

    /** What no verb can do anything about. */
    int ofError(Error error) {
        report(error, unforeseen(error), ExitCode.FAILED, session.options().json());
        return ExitCode.FAILED.number();
    }

    private static ExitCode exitCodeOf(Exception exception) {
        if (exception instanceof DecisionNeeded || exception instanceof ConfirmationNeeded) {
            return ExitCode.DECISION_NEEDED;
        } else if (exception instanceof RefusedByPolicy) {
            return ExitCode.REFUSED;
        } else if (exception instanceof SeveralHeads) {
            return ExitCode.DIFFERENCE;
        } else if (exception instanceof LockNotAcquired || exception.getCause() instanceof TableBlocked) {
            return ExitCode.LOCKED;
        }
        boolean wrongUse = WRONG_USE.stream().anyMatch(type -> type.isInstance(exception));
        return wrongUse ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }

    /** Exceptions of Retort's own are sentences for people; any other one was not foreseen. */
    private static String sentence(Exception exception) {
        if (exception.getClass().getName().startsWith(OWN)) {
            return String.valueOf(exception.getMessage());
        }
        if (exception instanceof UncheckedIOException io && io.getMessage() != null && io.getCause() != null) {
            return io.getMessage() + ": " + io.getCause();
        }
        return unforeseen(exception);
    }

    private static String unforeseen(Throwable failure) {
        return "this should not have happened: " + failure + "; --stacktrace says where";
    }

    private void report(Throwable exception, String said, ExitCode exitCode, boolean json) {
        // an argument may be a URL in a wrong place
        String sentence = Secrets.mask(said);
        if (json) {
            Json.write(
                    new Failure(sentence, exitCode.number()), session.terminal().out());
        }
        session.errors().line(session.errors().styled(Style.REMOVED, "retort: ") + sentence);
        if (session.options().stackTrace()) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace, true));
            session.errors().text(Secrets.mask(trace.toString()));
        }
    }

    /** The JSON object of a verb that failed. */
    record Failure(String error, int exitCode) {}
}
