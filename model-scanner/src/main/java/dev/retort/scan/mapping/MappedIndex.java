// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An index; its name is null where Hibernate would make one up. */
public record MappedIndex(@Nullable String name, boolean unique, List<MappedPart> parts) {

    public MappedIndex {
        parts = List.copyOf(parts);
    }
}
