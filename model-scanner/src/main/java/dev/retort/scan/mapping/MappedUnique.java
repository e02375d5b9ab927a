// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unique key; its name is null where Hibernate would make one up. */
public record MappedUnique(@Nullable String name, List<MappedPart> parts) {

    public MappedUnique {
        parts = List.copyOf(parts);
    }
}
