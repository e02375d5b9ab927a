// SPDX-License-Identifier: Apache-2.0
package dev.retort.cli;

import dev.retort.command.RunOutcome;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.Operation;
import dev.retort.run.Direction;
import dev.retort.run.RunListener;
import dev.retort.schema.ObjectName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a person what happens while migrations run. */
final class RunReporter implements RunListener {

    private static final int TENTHS = 10;

    private final Output output;
    private final boolean echoSql;
    private @Nullable ObjectName copying;
    private long copiedTenths;

    RunReporter(Output output, boolean echoSql) {
        this.output = output;
        this.echoSql = echoSql;
    }

    @Override
    public void executing(String sql) {
        if (echoSql) {
            output.line(output.styled(Style.FAINT, sql.strip() + ";"));
        }
    }

    @Override
    public void waitingForLock(String holder, Duration waited) {
        output.lineNow("waiting for another process that is running migrations: " + holder + " (" + Moments.text(waited)
                + ")");
    }

    @Override
    public void blocked(List<String> blockers, int attempt, Duration pause) {
        output.line("  attempt " + attempt + ": in the way "
                + (blockers.isEmpty() ? "is somebody unknown" : "is " + String.join("; ", blockers))
                + "; trying again in " + Moments.text(pause));
    }

    @Override
    public void foundDone(String sql) {
        output.line("  found done by a run that was cut off: " + sql.strip());
    }

    @Override
    public void progress(Operation operation, long rows) {
        output.lineNow("  " + rows + " rows");
    }

    /** Says so at each tenth; what is done at once is not worth a line. */
    @Override
    public void copied(ObjectName table, long rows, long total) {
        long tenth = total == 0 ? TENTHS : rows * TENTHS / total;
        boolean whole = copying == null && rows == total;
        if (!whole && (!table.equals(copying) || tenth != copiedTenths)) {
            output.lineNow(String.format(
                    Locale.ROOT, "  %,d of %,d rows of %s copied (%d %%)", rows, total, table, 10 * tenth));
        }
        copying = rows == total ? null : table;
        copiedTenths = tenth;
    }

    @Override
    public void finished(Direction direction, RevisionNode revision, Duration duration) {
        output.line(name(direction) + " " + output.styled(Style.STRONG, revision.id()) + "  " + revision.message()
                + "  " + output.styled(Style.FAINT, Moments.text(duration)));
    }

    @Override
    public void alreadyDone(Direction direction, RevisionNode revision) {
        output.line(name(direction) + " " + revision.id() + "  " + revision.message() + "  done by another process");
    }

    private static String name(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    /** The last line of a run, or the script instead of it. */
    static void end(RunOutcome outcome, Output output) {
        if (outcome instanceof RunOutcome.Script script) {
            output.text(script.sql());
            return;
        }
        RunOutcome.Ran result = (RunOutcome.Ran) outcome;
        String place = result.current().isEmpty() ? "no revision" : String.join(", ", result.current());
        output.line(
                result.revisions().isEmpty()
                        ? "nothing to do, the database is at " + place
                        : "the database is at " + place);
    }
}
