// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** A condition that a migration makes and the database does not meet. */
public final class RequirementNotMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sql;

    RequirementNotMet(String sql, String reason) {
        super(reason);
        this.sql = sql;
    }

    /** The query that gave a row. */
    public String sql() {
        return sql;
    }
}
