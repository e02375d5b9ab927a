// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** A direction that is written out. */
public enum SortOrder {
    ASC,
    DESC
}
