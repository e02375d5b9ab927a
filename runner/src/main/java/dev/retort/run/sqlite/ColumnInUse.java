// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.util.List;

/** A column cannot go, because views or triggers use it. */
public final class ColumnInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;
    private final String column;
    private final List<String> users;

    ColumnInUse(String table, String column, List<String> users) {
        super("column " + column + " of table " + table + " is used by " + String.join(", ", users)
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

    /** The views and triggers, such as {@code view active_users}. */
    public List<String> users() {
        return users;
    }
}
