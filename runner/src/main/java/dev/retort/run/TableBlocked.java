// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Somebody used what a migration changes, for longer than it may try again. */
public final class TableBlocked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> blockers;
    private final int attempts;

    TableBlocked(List<String> blockers, int attempts, Duration spent, SQLException cause) {
        super(
                Secrets.mask(String.valueOf(cause.getMessage())) + "; gave up after "
                        + (attempts == 1 ? "one attempt" : attempts + " attempts") + " in " + spent.toSeconds()
                        + " seconds; in the way: "
                        + (blockers.isEmpty() ? "nobody knows who" : String.join("; ", blockers)),
                cause);
        this.blockers = List.copyOf(blockers);
        this.attempts = attempts;
    }

    /** Who was in the way, in words; none where the database does not tell. */
    public List<String> blockers() {
        return blockers;
    }

    public int attempts() {
        return attempts;
    }
}
