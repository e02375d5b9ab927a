// SPDX-License-Identifier: Apache-2.0
/** Compiled migrations where they are looked for unless something else is said. */
@NullMarked
package db.migrations;

import org.jspecify.annotations.NullMarked;
