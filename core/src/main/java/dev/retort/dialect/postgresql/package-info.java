// SPDX-License-Identifier: Apache-2.0
/** The PostgreSQL dialect. */
@NullMarked
package dev.retort.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
