// SPDX-License-Identifier: Apache-2.0
/** How MariaDB is migrated: as MySQL is. */
@NullMarked
package dev.retort.run.mariadb;

import org.jspecify.annotations.NullMarked;
