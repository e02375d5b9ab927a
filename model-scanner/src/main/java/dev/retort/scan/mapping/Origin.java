// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/** Where a column comes from: an entity, and the path of the attribute where there is one. */
public record Origin(String entity, @Nullable String attribute) {

    @Override
    public String toString() {
        return attribute == null ? entity : entity + "." + attribute;
    }
}
