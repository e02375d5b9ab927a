// SPDX-License-Identifier: Apache-2.0
/**
 * All that databases do differently and that needs no connection: types, quoting, statements, abilities. One folder a database,
 * with the same file names in each; nobody outside names one, {@link dev.retort.dialect.Dialects} finds it.
 */
@NullMarked
package dev.retort.dialect;

import org.jspecify.annotations.NullMarked;
