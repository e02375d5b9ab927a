// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

/** What some databases can do and others cannot, so that tests ask for it instead of naming databases. */
public enum Ability {

    /** A transaction that is rolled back takes its DDL with it. */
    TRANSACTIONAL_DDL,

    /** {@code ALTER TABLE} changes a column's type and default. */
    ALTER_COLUMN,

    /** {@code ALTER TABLE} adds and drops constraints of every kind. */
    ALTER_CONSTRAINTS,

    /** A database holds several schemas. */
    SCHEMAS,

    /** Sequences are objects of their own. */
    SEQUENCES,

    /** Enumerations are types of their own. */
    ENUM_TYPES,

    /** Tables and columns carry comments. */
    COMMENTS,

    /** An index may hold only the rows that a predicate selects. */
    PARTIAL_INDEXES,

    /** An index may hold the values of an expression. */
    EXPRESSION_INDEXES,

    /** An index may carry columns that are not part of its key. */
    INCLUDED_COLUMNS,

    /** A unique index may take nulls as equal. */
    NULLS_NOT_DISTINCT,

    /** An index may be built while others write. */
    CONCURRENT_INDEXES,

    /** A generated column may be computed when it is read. */
    VIRTUAL_COLUMNS,

    /** Two transactions may write at the same time. */
    CONCURRENT_WRITERS
}
