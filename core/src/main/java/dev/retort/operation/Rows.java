// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import dev.retort.schema.ObjectName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a bulk insert. */
final class Rows {

    private Rows() {}

    static List<List<@Nullable Object>> checked(
            ObjectName table, List<String> columns, List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> copies = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("bulkInsert into " + table + ": " + columns.size()
                        + " columns, but row " + (copies.size() + 1) + " has " + row.size() + " values");
            }
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        return Collections.unmodifiableList(copies);
    }
}
