// SPDX-License-Identifier: Apache-2.0
/** From what Hibernate maps to the schema that it means. */
@NullMarked
package dev.retort.scan.convert;

import org.jspecify.annotations.NullMarked;
