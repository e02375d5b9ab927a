// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.List;

/** A table cannot be changed without losing or breaking something; nothing was begun. */
public final class CannotChangeTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final List<String> reasons;

    CannotChangeTable(String table, List<String> reasons) {
        super("table " + table + " cannot be changed: " + String.join("; ", reasons));
        this.table = table;
        this.reasons = List.copyOf(reasons);
    }

    CannotChangeTable(String table, String reason) {
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
