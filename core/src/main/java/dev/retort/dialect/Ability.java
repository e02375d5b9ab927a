// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

/** What some databases can and others cannot. */
public enum Ability {
    /** A failed migration leaves nothing behind. */
    TRANSACTIONAL_DDL,
    /** Schemas besides the default one. */
    SCHEMAS,
    /** Sequences that are not a table in disguise. */
    SEQUENCES,
    /** Enum types with a name. */
    ENUM_TYPES,
    /** Comments on tables and columns. */
    COMMENTS,
    /** Computed columns that are kept in the row. */
    STORED_COLUMNS,
    /** Computed columns that are not kept. */
    VIRTUAL_COLUMNS,
    /** Indexes over some of the rows. */
    PARTIAL_INDEXES,
    /** Indexes over expressions. */
    EXPRESSION_INDEXES,
    /** Indexes get another name without being built anew. */
    RENAMED_INDEXES,
    /** Every foreign key stands on an index: the database makes one where there is none. */
    INDEXED_FOREIGN_KEYS,
    /** Columns that an index stores beside its keys. */
    INCLUDED_COLUMNS,
    /** Indexes built while others write. */
    CONCURRENT_INDEXES,
    /** Keys that may say where nulls stand. */
    NULLS_ORDER,
    /** Several unique constraints over the same columns, where others keep one of them. */
    EQUAL_UNIQUES,
    /** Unique constraints for which two nulls are equal. */
    NULLS_NOT_DISTINCT,
    /** Unique constraints that are checked at commit. */
    DEFERRABLE_UNIQUES,
    /** Foreign keys that are checked at commit. */
    DEFERRABLE_FOREIGN_KEYS,
    /** Expressions come back in the database's own words. */
    REWRITES_EXPRESSIONS,
    /** Constraints change without a copy of the table. */
    ALTER_CONSTRAINTS
}
