// SPDX-License-Identifier: Apache-2.0
/** What an author writes: migrations, the operations they record, and the graph that their revisions form. */
@NullMarked
package dev.retort.migration;

import org.jspecify.annotations.NullMarked;
