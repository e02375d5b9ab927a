// SPDX-License-Identifier: Apache-2.0
/** SQLite's own schema text: read to the letter, edited token by token. */
@NullMarked
package dev.retort.dialect.sqlite.sql;

import org.jspecify.annotations.NullMarked;
