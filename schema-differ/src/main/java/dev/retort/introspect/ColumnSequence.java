// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that is there for a column that counts.
 *
 * @param reading the default of a serial column, which reads the sequence; null for an identity column, which cannot do without it
 */
public record ColumnSequence(Sequence sequence, ObjectName table, String column, @Nullable DefaultValue reading) {

    /** The schema with this sequence as one by itself, and the column as one with a default. */
    Schema standingAloneIn(Schema schema) {
        Table owner = schema.tables().get(table);
        return (owner == null ? schema : schema.with(withDefault(owner))).with(sequence);
    }

    private Table withDefault(Table owner) {
        List<Column> columns = owner.columns().values().stream()
                .map(each ->
                        each.name().equals(column) ? each.withIdentity(null).withDefault(reading) : each)
                .toList();
        return owner.withColumns(columns);
    }
}
