// SPDX-License-Identifier: Apache-2.0
/** Checks of a project's migrations, for its own tests. */
@NullMarked
package dev.retort.junit;

import org.jspecify.annotations.NullMarked;
