// SPDX-License-Identifier: Apache-2.0
/**
 * The MySQL dialect. What is public here is for the folder of MariaDB, which began as MySQL and has most of it in common.
 */
@NullMarked
package dev.retort.dialect.mysql;

import org.jspecify.annotations.NullMarked;
