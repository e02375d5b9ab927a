// SPDX-License-Identifier: Apache-2.0
/** The SQLite dialect. */
@NullMarked
package dev.retort.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
