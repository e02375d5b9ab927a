// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/** A CHECK of a table or of one column, named only where the author of the entity named it. */
public record MappedCheck(@Nullable String name, String condition) {}
