// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;

/** Any other object that Hibernate would create, known by its SQL only. */
public record MappedAuxiliary(String name, List<String> commands) {

    public MappedAuxiliary {
        commands = List.copyOf(commands);
    }
}
