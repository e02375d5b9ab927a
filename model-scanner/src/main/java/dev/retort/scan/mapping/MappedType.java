// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column, in all the ways that Hibernate tells it.
 *
 * @param sql the text for DDL, null where Hibernate's dialect cannot render the type
 * @param failure why not, in Hibernate's words
 * @param code what the DDL was chosen by: a constant of {@code java.sql.Types} or of Hibernate's {@code SqlTypes}
 * @param meaning the like constant for what is kept in it, which the database may have no type for, such as JSON
 * @param length the length in force, defaults applied; likewise precision and scale
 * @param javaType the name of the class of the values that the entity holds, or that its converter makes of them; null for
 *     keys to other entities
 * @param written whether the text is a {@code columnDefinition} that the author of the entity wrote
 * @param constants the constants of the enum that the column holds, null where it holds none
 * @param element the type of the elements of an array, null for all else
 */
public record MappedType(
        @Nullable String sql,
        @Nullable String failure,
        int code,
        int meaning,
        @Nullable Long length,
        @Nullable Integer precision,
        @Nullable Integer scale,
        @Nullable String javaType,
        boolean written,
        @Nullable MappedConstants constants,
        @Nullable MappedType element) {}
