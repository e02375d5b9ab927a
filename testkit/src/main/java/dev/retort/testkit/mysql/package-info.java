// SPDX-License-Identifier: Apache-2.0
/** Databases of MySQL servers. */
@NullMarked
package dev.retort.testkit.mysql;

import org.jspecify.annotations.NullMarked;
