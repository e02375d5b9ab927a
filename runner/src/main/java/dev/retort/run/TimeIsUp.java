// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Duration;

/** A migration took longer than it may. */
public final class TimeIsUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration limit;

    TimeIsUp(Duration limit) {
        super("it took longer than the " + limit.toMillis() + " ms that a migration may take");
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }
}
