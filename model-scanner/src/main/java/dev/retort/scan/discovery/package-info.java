// SPDX-License-Identifier: Apache-2.0
/** Finds what is mapped on a class path, without loading any class of it. */
@NullMarked
package dev.retort.scan.discovery;

import org.jspecify.annotations.NullMarked;
