// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.List;

/** A table cannot be made anew without losing or breaking something; nothing was begun. */
public final class CannotRecreate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final List<String> reasons;

    CannotRecreate(String table, List<String> reasons) {
        super("table " + table + " cannot be made anew: " + String.join("; ", reasons));
        this.table = table;
        this.reasons = List.copyOf(reasons);
    }

    CannotRecreate(String table, String reason) {
        this(table, List.of(reason));
    }

    public String table() {
        return table;
    }

    /** One sentence each. */
    public List<String> reasons() {
        return reasons;
    }
}
