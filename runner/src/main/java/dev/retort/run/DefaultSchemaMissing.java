// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import org.jspecify.annotations.Nullable;

/** There is no schema in which tables could be made that are named without one. */
public final class DefaultSchemaMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DefaultSchemaMissing(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The one that was asked for is not there, or is not for this user; {@code cause} is what the database said, if anything. */
    public static DefaultSchemaMissing named(String schema, @Nullable Throwable cause) {
        return new DefaultSchemaMissing(
                "there is no schema \"" + schema + "\" that this user may use; create it, or name another", cause);
    }

    /** None was asked for, and the connection has none of its own, as this message says. */
    public static DefaultSchemaMissing unnamed(String message) {
        return new DefaultSchemaMissing(message, null);
    }
}
