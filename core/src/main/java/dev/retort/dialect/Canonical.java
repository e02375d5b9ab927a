// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.schema.EnumType;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;

/**
 * One form for all spellings that mean the same to a database. Two tables say the same exactly when their canonical forms are
 * equal, as far as rules can tell: types, defaults, expressions, what the database cannot keep, what it adds by itself.
 *
 * <p>Names stay as they are, and so does the order of everything.
 */
public interface Canonical {

    Table of(Table table);

    Sequence of(Sequence sequence);

    EnumType of(EnumType type);

    /** The SQL expression with everything taken away that makes no difference. */
    String expression(String sql);

    /** Whether the database itself would give a constraint or index of this table such a name. */
    boolean isGeneratedName(Table table, String name);
}
