// SPDX-License-Identifier: Apache-2.0
/** Real databases, scenario folders and golden files for tests. */
@NullMarked
package dev.retort.testkit;

import org.jspecify.annotations.NullMarked;
