// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Step;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** What a script must find of a table before it changes it. */
    List<Step> expectations(PlannedRevision planned, Step.Rebuild rebuild) {
        return ask(planned, connection -> platform.scripting().expectations(connection, rebuild));
    }

    /** What changes the table in a database that these migrations made. */
    List<Step> rebuild(PlannedRevision planned, Step.Rebuild rebuild) {
        return ask(planned, connection -> platform.rebuild(connection, rebuild));
    }

    /** Asks the database for steps. */
    @FunctionalInterface
    private interface Question {
        List<Step> ask(Connection connection) throws SQLException;
    }

    private List<Step> ask(PlannedRevision planned, Question question) {
        try {
            return question.ask(database.orElseThrow());
        } catch (SQLException e) {
            throw failure(planned, e);
        } catch (RuntimeException e) {
            throw new FaultyMigration(planned.revision(), e);
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
