// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of a table or sequence; each part plain, or in backquotes where the mapping quotes it. */
public record MappedName(@Nullable String catalog, @Nullable String schema, String name) {

    @Override
    public String toString() {
        return Stream.of(catalog, schema, name).filter(Objects::nonNull).collect(Collectors.joining("."));
    }
}
