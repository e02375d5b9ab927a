// SPDX-License-Identifier: Apache-2.0
/** What databases do differently, as far as no connection is needed. */
@NullMarked
package dev.retort.dialect;

import org.jspecify.annotations.NullMarked;
