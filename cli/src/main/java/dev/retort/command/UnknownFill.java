// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;

/** A value for rows that exist of a column that is not new and took no null before. */
public final class UnknownFill extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFill(String column, List<String> columns) {
        super("--fill " + column
                + ": no such column is new or comes to take no null; such columns of tables that exist: "
                + (columns.isEmpty() ? "none" : String.join(", ", columns)));
    }
}
