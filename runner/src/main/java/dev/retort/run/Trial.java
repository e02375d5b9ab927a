// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A database in memory on which a script is tried out while it is written.
 *
 * <p>Only where statements depend on what the database has is there one; elsewhere trying out does nothing.
 */
final class Trial implements AutoCloseable {

    private final Platform platform;
    private Optional<Connection> database = Optional.empty();

    Trial(Platform platform) {
        this.platform = platform;
    }

    /** Makes the database what these migrations make it. */
    void begin(List<PlannedRevision> history) {
        try {
            database = platform.scripting().trial();
        } catch (SQLException e) {
            throw new DatabaseFailed("opening a database in memory to try the script out", e);
        }
        for (PlannedRevision planned : history) {
            planned.steps().forEach(step -> run(planned, step));
        }
    }

    void execute(PlannedRevision planned, String sql) {
        if (database.isPresent()) {
            try {
                platform.execute(database.get(), sql);
            } catch (SQLException e) {
                throw failure(planned, e);
            }
        }
    }

    /** What changes the table in a database that these migrations made, after a look at whether they made this one. */
    List<Step> rebuild(PlannedRevision planned, Step.Rebuild rebuild) {
        try {
            List<Step> steps = new ArrayList<>(platform.scripting().expectations(database.orElseThrow(), rebuild));
            steps.addAll(platform.rebuild(database.orElseThrow(), rebuild));
            return steps;
        } catch (SQLException e) {
            throw failure(planned, e);
        }
    }

    /** Rows do not matter: statements do not depend on them. */
    private void run(PlannedRevision planned, Step step) {
        if (step instanceof Step.Statement statement) {
            execute(planned, statement.sql());
        } else if (step instanceof Step.Copy copy) {
            execute(planned, copy.sql());
        } else if (step instanceof Step.Rebuild rebuild) {
            rebuild(planned, rebuild).forEach(part -> run(planned, part));
        }
    }

    private static FaultyMigration failure(PlannedRevision planned, SQLException e) {
        return new FaultyMigration(
                planned.revision(), new IllegalStateException("on an empty database, it fails: " + e.getMessage(), e));
    }

    @Override
    public void close() {
        if (database.isPresent()) {
            try {
                database.get().close();
            } catch (SQLException e) {
                throw new DatabaseFailed("closing a database in memory", e);
            }
        }
    }
}
