// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.List;

/** Rows that refer to rows which are not there, because of a migration. */
public final class ForeignKeysBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> violations;

    ForeignKeysBroken(List<String> violations) {
        super("rows would refer to rows that are not there: " + String.join("; ", violations));
        this.violations = List.copyOf(violations);
    }

    /** One sentence a table and key. */
    public List<String> violations() {
        return violations;
    }
}
