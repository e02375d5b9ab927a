// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import java.util.List;

/** Everything that Hibernate's boot metadata says about the database, and what it could not say. */
public record Mapping(
        String hibernateVersion,
        String dialect,
        List<MappedTable> tables,
        List<MappedSequence> sequences,
        List<MappedAuxiliary> auxiliaries,
        List<Problem> problems) {

    public Mapping {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        auxiliaries = List.copyOf(auxiliaries);
        problems = List.copyOf(problems);
    }
}
