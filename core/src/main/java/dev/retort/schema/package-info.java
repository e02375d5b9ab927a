// SPDX-License-Identifier: Apache-2.0
/** What a schema is: immutable values that refer to one another by name. */
@NullMarked
package dev.retort.schema;

import org.jspecify.annotations.NullMarked;
