// SPDX-License-Identifier: Apache-2.0
/** What can change in a schema: one record an operation. */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
