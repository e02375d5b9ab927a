// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.schema.ObjectName;

/** A copy of a table has not as many rows as the table. */
public final class RowsMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long rows;
    private final long copied;

    RowsMissing(ObjectName table, long rows, long copied) {
        super("table " + table + " has " + rows + " rows, and " + copied + " were copied: is the database file damaged?"
                + " `pragma integrity_check` tells");
        this.rows = rows;
        this.copied = copied;
    }

    /** How many the table has. */
    public long rows() {
        return rows;
    }

    /** How many its copy has. */
    public long copied() {
        return copied;
    }
}
