// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

/**
 * A column whose value is computed from the others.
 *
 * @param expression SQL
 * @param stored whether the value is kept in the row, or computed when read
 */
public record Generated(String expression, boolean stored) {}
