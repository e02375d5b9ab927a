// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.schema.ObjectName;
import dev.retort.schema.Sequence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sequences behind identity columns, and those that may be behind serial ones. */
final class ColumnSequences {

    private record Place(ObjectName table, String column) {}

    private final Map<Place, Sequence> sequences = new HashMap<>();

    void put(ObjectName table, String column, Sequence sequence) {
        sequences.put(new Place(table, column), sequence);
    }

    Optional<Sequence> of(ObjectName table, String column) {
        return Optional.ofNullable(sequences.get(new Place(table, column)));
    }
}
