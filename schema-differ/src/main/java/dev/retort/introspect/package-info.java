// SPDX-License-Identifier: Apache-2.0
/** From a connection to the schema of its database. */
@NullMarked
package dev.retort.introspect;

import org.jspecify.annotations.NullMarked;
