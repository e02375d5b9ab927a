// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One part of an index or unique key.
 *
 * @param text the name of a column, or an expression in SQL
 * @param order what stands behind it in {@code columnList}, such as {@code desc}, null where nothing does
 */
public record MappedPart(String text, boolean expression, @Nullable String order) {}
