// SPDX-License-Identifier: Apache-2.0
/** How SQLite is migrated. */
@NullMarked
package dev.retort.run.sqlite;

import org.jspecify.annotations.NullMarked;
