// SPDX-License-Identifier: Apache-2.0
/**
 * Reads Hibernate's boot metadata. These classes are defined anew in the class loader of each project, next to the
 * Hibernate found there; compiled against 6.6, they run on 6.6 to 8.0.
 */
@NullMarked
package dev.retort.scan.extract;

import org.jspecify.annotations.NullMarked;
