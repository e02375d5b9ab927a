// SPDX-License-Identifier: Apache-2.0
/** How MySQL is migrated. What is public here but the platform itself is for the folder of MariaDB. */
@NullMarked
package dev.retort.run.mysql;

import org.jspecify.annotations.NullMarked;
