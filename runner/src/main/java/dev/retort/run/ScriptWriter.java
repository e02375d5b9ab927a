// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Ability;
import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes migrations as SQL scripts, complete and with the rows of the history, without the database that they are for. */
public final class ScriptWriter {

    private final Migrations migrations;
    private final Dialect dialect;
    private final Platform platform;
    private final Planner planner;

    /** Writes for the oldest version that is supported. */
    public ScriptWriter(Migrations migrations, Dialect dialect, BatchPolicy batch) {
        this(migrations, dialect, dialect.assumedVersion(), batch);
    }

    /** Writes for this version; {@code batch} goes for migrations that do not say so themselves. */
    public ScriptWriter(Migrations migrations, Dialect dialect, ServerVersion version, BatchPolicy batch) {
        this.migrations = migrations;
        this.dialect = dialect;
        this.platform = Platforms.of(dialect);
        boolean transactionalDdl = dialect.abilities(version).contains(Ability.TRANSACTIONAL_DDL);
        // a script cannot go on where it was cut off: it fills all rows at once
        this.planner = new Planner(
                migrations,
                dialect,
                version,
                batch,
                keys -> new Cutter(transactionalDdl, platform::statements, backfill -> List.of()));
    }

    /** What leads from one revision, or {@code base}, to another. */
    public SqlScript write(Direction direction, String from, String to) {
        Set<String> start = migrations.graph().withAncestors(migrations.graph().resolve(from, Set.of()));
        return write(direction, start, to);
    }

    /** What leads to the target where these revisions are applied. */
    public SqlScript write(Direction direction, Set<String> applied, String target) {
        List<PlannedRevision> plan = planner.plan(direction, applied, target);
        try (Trial trial = new Trial(platform)) {
            if (plan.stream().anyMatch(PlannedRevision::hasRebuild)) {
                trial.begin(planner.history(applied));
            }
            ScriptPartWriter writer = new ScriptPartWriter(dialect, platform, trial);
            List<SqlScript.Part> parts = new ArrayList<>();
            for (PlannedRevision planned : plan) {
                boolean firstEver = parts.isEmpty() && applied.isEmpty();
                List<String> statements = writer.write(planned, firstEver);
                List<String> ended =
                        statements.stream().map(platform.scripting()::ended).toList();
                parts.add(new SqlScript.Part(planned.revision(), statements, ended));
            }
            return new SqlScript(direction, platform.scripting().opening(), parts);
        }
    }
}
