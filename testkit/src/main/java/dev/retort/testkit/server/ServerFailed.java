// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.server;

/** A database server could not be found, unpacked or started. */
public final class ServerFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says what failed and what the server itself said. */
    public ServerFailed(String message) {
        super(message);
    }

    /** Says what failed, and why. */
    public ServerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
