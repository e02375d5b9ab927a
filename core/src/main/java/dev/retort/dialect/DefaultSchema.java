// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect;

import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;

/** The schema whose objects stand without one; takes its name away where somebody wrote it nevertheless. */
public final class DefaultSchema {

    private final Naming naming;
    private final String letters;

    /** The schema of these letters. */
    public DefaultSchema(Naming naming, String letters) {
        this.naming = naming;
        this.letters = letters;
    }

    /** The same schema with the default one nowhere named. */
    public Schema unqualified(Schema schema) {
        Schema plain = Schema.EMPTY;
        for (String namespace : schema.namespaces()) {
            plain = isDefault(namespace) ? plain : plain.withNamespace(namespace);
        }
        for (EnumType type : schema.enums().values()) {
            plain = plain.with(new EnumType(unqualified(type.name()), type.values()));
        }
        for (Sequence sequence : schema.sequences().values()) {
            plain = plain.with(unqualified(sequence));
        }
        for (Table table : schema.tables().values()) {
            plain = plain.with(unqualified(table));
        }
        return plain;
    }

    /** The same rows of the same table. */
    public Operation.BulkInsert unqualified(Operation.BulkInsert rows) {
        return new Operation.BulkInsert(unqualified(rows.table()), rows.columns(), rows.rows());
    }

    private Sequence unqualified(Sequence sequence) {
        Sequence named = sequence.named(unqualified(sequence.name()));
        String owner = sequence.ownedBy();
        if (owner == null) {
            return named;
        }
        int dot = owner.lastIndexOf('.');
        return named.ownedBy(unqualified(ObjectName.parse(owner.substring(0, dot))) + owner.substring(dot));
    }

    private Table unqualified(Table table) {
        return table.withName(unqualified(table.name()))
                .withColumns(
                        table.columns().values().stream().map(this::unqualified).toList())
                .withForeignKeys(
                        table.foreignKeys().stream().map(this::unqualified).toList());
    }

    private Column unqualified(Column column) {
        return column.withType(unqualified(column.type()));
    }

    private DataType unqualified(DataType type) {
        if (type instanceof DataType.EnumReference reference) {
            return new DataType.EnumReference(unqualified(reference.name()));
        }
        return type instanceof DataType.Array array ? new DataType.Array(unqualified(array.element())) : type;
    }

    private ForeignKey unqualified(ForeignKey key) {
        return key.withTarget(unqualified(key.references()), key.referencedColumns());
    }

    private ObjectName unqualified(ObjectName name) {
        String schema = name.schema();
        return schema != null && isDefault(schema) ? ObjectName.of(name.name()) : name;
    }

    private boolean isDefault(String schema) {
        return naming.physical(schema).equals(letters);
    }
}
