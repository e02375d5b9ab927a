// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.DatabaseUnreachable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs that a database is waited for, each reason once. */
final class WaitingLog implements Consumer<DatabaseUnreachable> {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private String said = "";

    @Override
    public synchronized void accept(DatabaseUnreachable failure) {
        String reason = String.valueOf(failure.getMessage());
        if (!reason.equals(said)) {
            said = reason;
            LOG.info("waiting for the database: {}", reason);
        }
    }
}
