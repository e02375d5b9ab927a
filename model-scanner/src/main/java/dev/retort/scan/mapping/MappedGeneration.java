// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

/** The expression that a generated column is computed by. */
public record MappedGeneration(String expression, boolean stored) {}
