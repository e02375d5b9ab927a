// SPDX-License-Identifier: Apache-2.0
/** Databases of PostgreSQL servers. */
@NullMarked
package dev.retort.testkit.postgresql;

import org.jspecify.annotations.NullMarked;
