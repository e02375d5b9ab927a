// SPDX-License-Identifier: Apache-2.0
/**
 * What Hibernate made of the entities, as records of JDK types: the only types that both sides of the class loader
 * boundary share.
 */
@NullMarked
package dev.retort.scan.mapping;

import org.jspecify.annotations.NullMarked;
