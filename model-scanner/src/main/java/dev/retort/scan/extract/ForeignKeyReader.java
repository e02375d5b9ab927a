// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedForeignKey;
import java.util.Comparator;
import java.util.List;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;

/** Reads the foreign keys of a table that Hibernate would create. */
final class ForeignKeyReader {

    private final HibernateDifferences hibernate;
    private final Names names;

    ForeignKeyReader(HibernateDifferences hibernate, Names names) {
        this.hibernate = hibernate;
        this.names = names;
    }

    List<MappedForeignKey> read(Table table) {
        return hibernate.foreignKeys(table).stream()
                .filter(key -> key.isCreationEnabled() && key.isPhysicalConstraint())
                .map(this::read)
                .sorted(Comparator.comparing(key -> key.columns().toString()))
                .toList();
    }

    private MappedForeignKey read(ForeignKey key) {
        OnDeleteAction onDelete = key.getOnDeleteAction();
        return new MappedForeignKey(
                Names.given(key.getName()),
                Names.of(key.getColumns()),
                names.of(key.getReferencedTable()),
                Names.of(referencedColumns(key)),
                onDelete == null ? null : onDelete.name(),
                ColumnReader.blankToNull(key.getKeyDefinition()));
    }

    private static List<Column> referencedColumns(ForeignKey key) {
        return key.isReferenceToPrimaryKey()
                ? key.getReferencedTable().getPrimaryKey().getColumns()
                : key.getReferencedColumns();
    }
}
