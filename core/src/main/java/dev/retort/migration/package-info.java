// SPDX-License-Identifier: Apache-2.0
/** What the author of a migration writes, and the graph of all revisions. */
@NullMarked
package dev.retort.migration;

import org.jspecify.annotations.NullMarked;
