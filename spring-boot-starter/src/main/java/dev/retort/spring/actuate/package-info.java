// SPDX-License-Identifier: Apache-2.0
/** What Spring Boot's actuator shows of migrations. */
@NullMarked
package dev.retort.spring.actuate;

import org.jspecify.annotations.NullMarked;
