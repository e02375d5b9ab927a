// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** A pool, or a server, that gave one connection and no second one, on which the lock is held; nothing was run. */
public final class NoSecondConnection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSecondConnection(DatabaseUnreachable cause) {
        super(
                "the lock is held on a connection of its own, and no second one was to be had, so nothing was run; let the pool"
                        + " give two at a time: " + cause.getMessage(),
                cause);
    }
}
