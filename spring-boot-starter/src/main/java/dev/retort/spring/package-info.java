// SPDX-License-Identifier: Apache-2.0
/** Migrations in a Spring Boot application, 3.5 and 4.x. */
@NullMarked
package dev.retort.spring;

import org.jspecify.annotations.NullMarked;
