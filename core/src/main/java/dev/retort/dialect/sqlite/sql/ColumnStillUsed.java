// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;

/** A column cannot go, because other parts of its table name it. */
public final class ColumnStillUsed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String column;
    private final List<String> users;

    ColumnStillUsed(String table, String column, List<String> users) {
        super("column " + column + " of table " + table + " is still used by " + String.join("; ", users)
                + "; drop or change that first");
        this.table = table;
        this.column = column;
        this.users = List.copyOf(users);
    }

    public String table() {
        return table;
    }

    public String column() {
        return column;
    }

    /** The texts of the constraints and columns that name it. */
    public List<String> users() {
        return users;
    }
}
