// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.time.Duration;

/** Another process ran migrations for longer than this one may wait. */
public final class LockNotAcquired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String holder;
    private final Duration waited;

    /** The lock was held by {@code holder}, in words, all the time. */
    public LockNotAcquired(String holder, Duration waited) {
        super("another process is running migrations: " + holder + "; gave up after " + waited.toSeconds()
                + " seconds, nothing was changed");
        this.holder = holder;
        this.waited = waited;
    }

    public String holder() {
        return holder;
    }

    public Duration waited() {
        return waited;
    }
}
