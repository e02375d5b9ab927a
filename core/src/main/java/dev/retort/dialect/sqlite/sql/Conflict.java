// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

/** What SQLite does when a row breaks a constraint that carries an {@code ON CONFLICT} clause. */
public enum Conflict {
    ROLLBACK,
    ABORT,
    FAIL,
    IGNORE,
    REPLACE
}
