// SPDX-License-Identifier: Apache-2.0
/** From operations to the source of a migration class. */
@NullMarked
package dev.retort.generate;

import org.jspecify.annotations.NullMarked;
