// SPDX-License-Identifier: Apache-2.0
/** Databases of MariaDB servers. */
@NullMarked
package dev.retort.testkit.mariadb;

import org.jspecify.annotations.NullMarked;
