// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import org.jspecify.annotations.Nullable;

/** The schema in which tables are looked for that are named without one is not there, or is not for this user. */
public final class DefaultSchemaMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String schema;

    /** Takes the name as the options have it, and what the database said, if anything. */
    public DefaultSchemaMissing(String schema, @Nullable Throwable cause) {
        super("there is no schema \"" + schema + "\" that this user may use; create it, or name another", cause);
        this.schema = schema;
    }

    /** Its name. */
    public String schema() {
        return schema;
    }
}
