// SPDX-License-Identifier: Apache-2.0
/** How PostgreSQL tells its schema. */
@NullMarked
package dev.retort.introspect.postgresql;

import org.jspecify.annotations.NullMarked;
