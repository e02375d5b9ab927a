// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.Platform;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** There is no server: a session ends with its process, and nobody can be asked about others. */
final class DatabaseSupervision implements Platform.Supervision {

    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY_FILE = 8;
    private static final int FULL = 13;
    private static final int PRIMARY_CODE = 0xff;

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
        return isBusy(failure) || (failure.getErrorCode() & PRIMARY_CODE) == LOCKED;
    }

    @Override
    public Optional<String> obstacle(SQLException failure) {
        return switch (failure.getErrorCode() & PRIMARY_CODE) {
            case READ_ONLY_FILE -> Optional.of(READ_ONLY);
            case FULL -> Optional.of(DISK_FULL);
            default -> Optional.empty();
        };
    }

    static boolean isBusy(SQLException failure) {
        return (failure.getErrorCode() & PRIMARY_CODE) == BUSY;
    }

    /** How long to wait for writers can be said; how long a statement may run cannot. */
    @Override
    public void limit(Connection connection, Duration lock, Duration statement) throws SQLException {
        new Pragmas(connection).set(Pragmas.BUSY_TIMEOUT, lock.toMillis());
    }
}
