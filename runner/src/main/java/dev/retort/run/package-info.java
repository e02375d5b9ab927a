// SPDX-License-Identifier: Apache-2.0
/** From operations to a migrated database. */
@NullMarked
package dev.retort.run;

import org.jspecify.annotations.NullMarked;
