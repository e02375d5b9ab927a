// SPDX-License-Identifier: Apache-2.0
/** What can change: one record an operation, applied to a schema, reversed given the schema before. Contains no SQL. */
@NullMarked
package dev.retort.operation;

import org.jspecify.annotations.NullMarked;
