// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column, in all the ways that Hibernate tells it.
 *
 * @param sql the text for DDL, null where Hibernate's dialect cannot render the type
 * @param code a constant of {@code java.sql.Types} or of Hibernate's {@code SqlTypes}
 * @param length the length in force, defaults applied; likewise precision and scale
 * @param javaType the name of the class of the values that the entity holds, or that its converter makes of them
 * @param written whether the text is a {@code columnDefinition} that the author of the entity wrote
 * @param constants the constants of the enum that the column holds, null where it holds none
 */
public record MappedType(
        @Nullable String sql,
        int code,
        @Nullable Long length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable String javaType,
        boolean written,
        @Nullable MappedConstants constants) {}
