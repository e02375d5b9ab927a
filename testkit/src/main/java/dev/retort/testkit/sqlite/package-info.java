// SPDX-License-Identifier: Apache-2.0
/** Databases of SQLite. */
@NullMarked
package dev.retort.testkit.sqlite;

import org.jspecify.annotations.NullMarked;
