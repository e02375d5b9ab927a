// SPDX-License-Identifier: Apache-2.0
/** How MariaDB tells its schema: much as MySQL does. */
@NullMarked
package dev.retort.introspect.mariadb;

import org.jspecify.annotations.NullMarked;
