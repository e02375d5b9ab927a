// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.introspect.ColumnSequence;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Sequence;
import dev.retort.schema.Types;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.Catalog;

/** Reads sequences and tells apart those that are only there for a column. */
final class SequenceReader {

    private final Scope scope;
    private final Findings findings;
    private final ColumnSequences behindColumns = new ColumnSequences();

    SequenceReader(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    ColumnSequences read(Catalog catalog) {
        catalog.getSequences().forEach(this::read);
        return behindColumns;
    }

    private void read(schemacrawler.schema.Sequence crawled) {
        Values values = Values.of(crawled);
        Sequence sequence = sequence(crawled, values);
        String column = values.text("owner_column");
        if (column == null) {
            addUnlessOwn(sequence, sequence.name());
            return;
        }
        ObjectName table = scope.name(values.required("owner_schema"), values.required("owner_table"));
        String columnName = scope.name(column);
        Sequence owned = sequence.ownedBy(table + "." + columnName);
        if (values.flag("serves_identity") || values.text("reading") != null) {
            behindColumns.put(table, columnName, owned);
            String reading = values.text("reading");
            findings.add(new ColumnSequence(
                    owned, table, columnName, reading == null ? null : new DefaultValue.Expression(reading)));
        } else {
            addUnlessOwn(owned, table);
        }
    }

    private void addUnlessOwn(Sequence sequence, ObjectName decisive) {
        if (!scope.isOwn(decisive)) {
            findings.add(sequence);
        }
    }

    private Sequence sequence(schemacrawler.schema.Sequence crawled, Values values) {
        DataType type = scope.dialect().types().parse(values.required("type_text"));
        int bits = type instanceof DataType.Int integer ? integer.bits() : Long.SIZE;
        long greatest = Long.MAX_VALUE >> (Long.SIZE - bits);
        boolean upwards = crawled.getIncrement() > 0;
        long cache = values.number("cache_size");
        return new Sequence(
                scope.name(values.required("schema_name"), Crawled.name(crawled)),
                crawled.getStartValue().longValueExact(),
                crawled.getIncrement(),
                type.equals(Types.bigint()) ? null : type,
                unlessUsual(crawled.getMinimumValue(), upwards ? 1 : -greatest - 1),
                unlessUsual(crawled.getMaximumValue(), upwards ? greatest : -1),
                cache == 1 ? null : cache,
                crawled.isCycle(),
                null);
    }

    private static @Nullable Long unlessUsual(BigInteger value, long usual) {
        return value.longValueExact() == usual ? null : Long.valueOf(value.longValueExact());
    }
}
