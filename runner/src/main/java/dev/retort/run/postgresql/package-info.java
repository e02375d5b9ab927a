// SPDX-License-Identifier: Apache-2.0
/** How PostgreSQL is migrated. */
@NullMarked
package dev.retort.run.postgresql;

import org.jspecify.annotations.NullMarked;
