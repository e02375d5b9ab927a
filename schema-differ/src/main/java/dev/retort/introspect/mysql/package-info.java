// SPDX-License-Identifier: Apache-2.0
/** How MySQL tells its schema. What is public here but the reader itself is for the folder of MariaDB. */
@NullMarked
package dev.retort.introspect.mysql;

import org.jspecify.annotations.NullMarked;
