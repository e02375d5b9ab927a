// SPDX-License-Identifier: Apache-2.0
/** The command line: options, printing, questions and exit codes. */
@NullMarked
package dev.retort.cli;

import org.jspecify.annotations.NullMarked;
