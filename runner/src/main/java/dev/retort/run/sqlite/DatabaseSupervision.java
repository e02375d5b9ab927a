// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** There is no server: a session ends with its process, and nobody can be asked about others. */
final class DatabaseSupervision implements Platform.Supervision {

    @Override
    public String session(Connection connection) {
        return "process " + ProcessHandle.current().pid();
    }

    @Override
    public Optional<String> activity(Connection connection, String session) {
        return Optional.empty();
    }

    @Override
    public boolean isContention(SQLException failure) {
        return isBusy(failure) || ResultCode.of(failure) == ResultCode.LOCKED;
    }

    @Override
    public Optional<String> obstacle(SQLException failure) {
        return switch (ResultCode.of(failure)) {
            case ResultCode.READ_ONLY -> Optional.of(READ_ONLY);
            case ResultCode.FULL -> Optional.of(DISK_FULL);
            default -> Optional.empty();
        };
    }

    static boolean isBusy(SQLException failure) {
        return ResultCode.of(failure) == ResultCode.BUSY;
    }

    /** How long to wait for writers can be said; how long a statement may run cannot. */
    @Override
    public void limit(Connection connection, Duration lock, Duration statement) throws SQLException {
        new Pragmas(connection).set(Pragmas.BUSY_TIMEOUT, lock.toMillis());
    }
}
