// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

/** A condition that a migration makes and the database does not meet. */
public final class RequirementNotMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sql;

    /**
     * A query gave a row.
     *
     * @param row what is in it, empty where that tells nothing
     */
    RequirementNotMet(String sql, String reason, String row) {
        super(row.isEmpty() ? reason : reason + " (" + row + ")");
        this.sql = sql;
    }

    /** The query that gave a row. */
    public String sql() {
        return sql;
    }
}
