// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Something that went while something like it came: perhaps the same under another name.
 *
 * @param table the table, under its old name
 * @param column the column's old name, null where the table itself is meant
 * @param to the new name
 * @param score how alike they are, from 0 to 1
 * @param evidence in what they are alike, a few words
 */
public record RenameCandidate(ObjectName table, @Nullable String column, String to, double score, String evidence) {

    /** The option of the command line that says yes. */
    public String flag() {
        return column == null ? "--rename-table " + table + ":" + to : "--rename " + table + "." + column + ":" + to;
    }
}
