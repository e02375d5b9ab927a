// SPDX-License-Identifier: Apache-2.0
/** The verbs of the command line as goals of Maven. */
@NullMarked
package dev.retort.maven;

import org.jspecify.annotations.NullMarked;
