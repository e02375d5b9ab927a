// SPDX-License-Identifier: Apache-2.0
/** Generated schemas and operations for property tests, here and in the other modules. */
@NullMarked
package dev.retort.arbitrary;

import org.jspecify.annotations.NullMarked;
