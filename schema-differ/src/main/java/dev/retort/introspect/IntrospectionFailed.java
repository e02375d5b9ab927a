// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

/** The catalogue of a database could not be read, or not in full. */
public final class IntrospectionFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what could not be read. */
    public IntrospectionFailed(String message) {
        super(message);
    }

    /** Says what could not be read, and why. */
    public IntrospectionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
