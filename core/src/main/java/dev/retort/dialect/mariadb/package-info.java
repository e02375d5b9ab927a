// SPDX-License-Identifier: Apache-2.0
/** The MariaDB dialect: what it has in common with MySQL, from which it sprang, stands in the folder of MySQL. */
@NullMarked
package dev.retort.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
