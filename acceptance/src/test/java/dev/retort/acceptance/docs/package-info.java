// SPDX-License-Identifier: Apache-2.0
/** Code that the pages in docs/ show. */
@NullMarked
package dev.retort.acceptance.docs;

import org.jspecify.annotations.NullMarked;
