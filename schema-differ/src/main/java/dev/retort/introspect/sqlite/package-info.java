// SPDX-License-Identifier: Apache-2.0
/** How SQLite tells its schema. */
@NullMarked
package dev.retort.introspect.sqlite;

import org.jspecify.annotations.NullMarked;
