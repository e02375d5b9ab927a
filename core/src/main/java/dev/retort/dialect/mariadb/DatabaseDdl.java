// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mariadb;

import dev.retort.dialect.Naming;
import dev.retort.dialect.Step;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.mysql.Definitions;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.DataType;
import dev.retort.schema.Names;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.List;
import java.util.Optional;

/** What MariaDB is told for each operation: the same as MySQL, but for sequences, renamed columns, and checks in columns. */
final class DatabaseDdl extends dev.retort.dialect.mysql.DatabaseDdl {

    private final Naming naming;
    private final SequenceStatements sequences;

    DatabaseDdl(Naming naming, TypeSystem types, Schema before) {
        super(naming, Definitions.withNullableComputed(naming, types), before);
        this.naming = naming;
        this.sequences = new SequenceStatements(naming);
    }

    /** A check that stands in a column's definition has the column's name. */
    @Override
    protected boolean isInColumn(Table table, Check check) {
        String name = check.name();
        return name != null
                && table.columns().keySet().stream()
                        .anyMatch(column -> Names.text(column).equalsIgnoreCase(Names.text(name)));
    }

    /** Between numbers or times and {@code uuid} there is no way but through letters; what they hold that fits not stops it. */
    @Override
    protected Optional<String> conversionOfUuid(String column, DataType from, DataType to) {
        boolean fromUuid = from instanceof DataType.Uuid;
        boolean toUuid = to instanceof DataType.Uuid;
        DataType other = fromUuid ? to : from;
        boolean meetsNumber = other instanceof DataType.Int
                || other instanceof DataType.Decimal
                || other instanceof DataType.Floating
                || other instanceof DataType.Bool
                || other instanceof DataType.Date
                || other instanceof DataType.Time
                || other instanceof DataType.Timestamp;
        return fromUuid != toUuid && meetsNumber ? Optional.of("cast(" + column + " as char)") : Optional.empty();
    }

    @Override
    protected boolean descendingIndexesServeForeignKeys() {
        return true;
    }

    /** Expressions follow by themselves. */
    @Override
    public List<Step> renameColumn(Operation.RenameColumn operation) {
        return List.of(new Step.Statement(
                operation,
                "alter table " + naming.quote(operation.table()) + " rename column " + naming.quote(operation.column())
                        + " to " + naming.quote(operation.to())));
    }

    @Override
    public List<Step> createSequence(Operation.CreateSequence operation) {
        return sequences.create(operation);
    }

    @Override
    public List<Step> alterSequence(Operation.AlterSequence operation) {
        return sequences.alter(operation);
    }

    @Override
    public List<Step> dropSequence(Operation.DropSequence operation) {
        return sequences.drop(operation);
    }
}
