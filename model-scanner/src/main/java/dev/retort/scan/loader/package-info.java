// SPDX-License-Identifier: Apache-2.0
/** Runs the Hibernate of a project in a class loader of its own. */
@NullMarked
package dev.retort.scan.loader;

import org.jspecify.annotations.NullMarked;
