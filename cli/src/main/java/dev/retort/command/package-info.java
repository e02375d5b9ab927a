// SPDX-License-Identifier: Apache-2.0
/** The verbs of Retort as a plain Java API. */
@NullMarked
package dev.retort.command;

import org.jspecify.annotations.NullMarked;
