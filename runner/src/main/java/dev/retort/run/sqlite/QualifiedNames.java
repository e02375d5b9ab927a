// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.TableEdit;

/** Tells whether a table's own expressions say its name, as in {@code check (orders.total > 0)}. */
final class QualifiedNames {

    private QualifiedNames() {}

    /** {@code other} is any name that the text does not hold yet. */
    static boolean isQualified(CreateTable table, String other) {
        TableEdit renamed = TableEdit.of(table.sql()).rename(other, TableEdit.SelfReferences.KEEP);
        int changed = renamed.table().name().span().end() - table.name().span().end();
        return renamed.sql().length() != table.sql().length() + changed;
    }
}
