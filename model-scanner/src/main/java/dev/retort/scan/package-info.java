// SPDX-License-Identifier: Apache-2.0
/** From a class path of entities to the schema that they mean. */
@NullMarked
package dev.retort.scan;

import org.jspecify.annotations.NullMarked;
