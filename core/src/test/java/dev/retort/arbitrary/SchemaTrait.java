// SPDX-License-Identifier: Apache-2.0
package dev.retort.arbitrary;

import java.util.EnumSet;
import java.util.Set;

/** Something that a generated schema may hold, and that not every database or law is ready for. */
public enum SchemaTrait {
    /** Tables, sequences and types outside of the default schema. */
    NAMESPACES,
    SEQUENCES,
    ENUM_TYPES,
    /** Types beyond those that all databases have. */
    SPECIAL_TYPES,
    IDENTITIES,
    GENERATED_COLUMNS,
    COMMENTS,
    DEFERRALS,
    /** Null counts as equal to null in unique constraints and indexes. */
    NULLS_NOT_DISTINCT,
    DESCENDING_INDEXES,
    PARTIAL_INDEXES,
    EXPRESSION_INDEXES,
    INDEX_METHODS,
    INCLUDED_COLUMNS,
    /** Constraints whose name nobody chose. */
    UNNAMED_CONSTRAINTS,
    /** Two tables that refer to one another; a table may always refer to itself. */
    CYCLES,
    /** Names with dots, quotes, blanks, capitals or letters beyond ASCII. */
    EXACT_NAMES;

    /** Everything. */
    public static Set<SchemaTrait> all() {
        return EnumSet.allOf(SchemaTrait.class);
    }

    /** What all databases have. */
    public static Set<SchemaTrait> portable() {
        return EnumSet.of(EXACT_NAMES, CYCLES);
    }
}
