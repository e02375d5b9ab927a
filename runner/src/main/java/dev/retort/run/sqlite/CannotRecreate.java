// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

/** A table that cannot be made anew. */
public final class CannotRecreate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;

    CannotRecreate(String table, String reason) {
        super("table " + table + " cannot be made anew: " + reason);
        this.table = table;
    }

    public String table() {
        return table;
    }
}
