// SPDX-License-Identifier: Apache-2.0
/** Projects of many entities, to measure Retort on. */
@NullMarked
package dev.retort.benchmark;

import org.jspecify.annotations.NullMarked;
