// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import java.util.List;

/** A value for existing rows of a column that is not new. */
public final class UnknownFill extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownFill(String column, List<String> columns) {
        super("--fill " + column + ": there is no such new column; new in tables that exist "
                + (columns.isEmpty() ? "is none" : "are " + String.join(", ", columns)));
    }
}
