// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Step;
import dev.retort.operation.Operation;
import dev.retort.schema.SqlTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes one migration as the statements of a script. */
final class ScriptPartWriter {

    private static final Actor SCRIPT = new Actor("script", "script");

    private final Platform.Scripting scripting;
    private final String ownTableOptions;
    private final UnaryOperator<String> quote;
    private final RowStatements rows;
    private final Trial trial;
    private final List<String> statements = new ArrayList<>();

    ScriptPartWriter(Dialect dialect, Platform platform, Trial trial) {
        this.scripting = platform.scripting();
        this.ownTableOptions = platform.ownTableOptions();
        this.quote = platform::literal;
        this.rows = new RowStatements(dialect.naming(), platform);
        this.trial = trial;
    }

    /** {@code firstEver} where the history's table is not there yet. */
    List<String> write(PlannedRevision planned, boolean firstEver) {
        statements.clear();
        int number = 0;
        for (Segment segment : planned.segments()) {
            boolean last = ++number == planned.segments().size();
            if (segment instanceof Segment.Together) {
                statements.addAll(scripting.begin());
            }
            segment.steps().forEach(step -> write(planned, step));
            if (last) {
                record(planned, firstEver);
            }
            if (segment instanceof Segment.Together) {
                statements.addAll(scripting.commit());
            }
        }
        return List.copyOf(statements);
    }

    private void write(PlannedRevision planned, Step step) {
        if (step instanceof Step.Statement statement) {
            statements.add(statement.sql());
            trial.execute(planned, statement.sql());
        } else if (step instanceof Step.Copy copy) {
            statements.add(copy.sql());
            trial.execute(planned, copy.sql());
        } else if (step instanceof Step.Guard guard) {
            statements.addAll(scripting.guard(asPart(guard.sql()), guard.reason()));
        } else if (step instanceof Step.Rebuild rebuild) {
            trial.expectations(planned, rebuild).forEach(part -> write(planned, part));
            trial.rebuild(planned, rebuild).forEach(part -> write(planned, part));
        } else if (step instanceof Step.Work work) {
            write(planned, work.operation());
        }
    }

    private void write(PlannedRevision planned, Operation work) {
        if (work instanceof Operation.BulkInsert insert) {
            statements.addAll(rows.insertions(insert));
        } else if (work instanceof Operation.Backfill backfill) {
            statements.add(rows.update(backfill));
        } else if (work instanceof Operation.Run run) {
            throw new CannotScript(planned.revision(), run.description());
        } else {
            throw new IllegalStateException("no work on rows: " + work);
        }
    }

    /** A query as it can stand in another one, without the semicolon that may end it. */
    private static String asPart(String query) {
        List<SqlTokens.Token> tokens = SqlTokens.of(query);
        int last = tokens.size() - 1;
        return last >= 0 && tokens.get(last).is(";")
                ? query.substring(0, tokens.get(last).start())
                : query;
    }

    private void record(PlannedRevision planned, boolean firstEver) {
        if (planned.direction() == Direction.DOWNGRADE) {
            statements.add(HistorySql.removal(planned.revision().id()));
            return;
        }
        if (firstEver) {
            statements.add(HistorySql.CREATE_IF_MISSING + ownTableOptions);
        }
        AppliedRevision applied = new AppliedRevision(
                planned.revision().id(),
                List.copyOf(planned.revision().after()),
                planned.revision().message(),
                planned.checksum(),
                Instant.EPOCH,
                Duration.ZERO,
                SCRIPT,
                RetortVersion.current());
        statements.add(HistorySql.insertion(applied, scripting.now(), quote));
    }
}
