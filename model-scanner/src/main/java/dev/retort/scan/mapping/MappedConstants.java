// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;

/** The constants of an enum, in the order of their declaration, and whether the column holds their position. */
public record MappedConstants(boolean ordinal, List<String> names) {

    public MappedConstants {
        names = List.copyOf(names);
    }
}
