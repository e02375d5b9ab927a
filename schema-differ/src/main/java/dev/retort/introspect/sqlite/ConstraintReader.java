// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.sqlite.sql.ColumnConstraint;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.Fragment;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Name;
import dev.retort.dialect.sqlite.sql.Reference;
import dev.retort.dialect.sqlite.sql.TableConstraint;
import dev.retort.introspect.Findings;
import dev.retort.introspect.OneLine;
import dev.retort.schema.Check;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the keys and conditions in a table's text, those of the columns before those of the table. */
final class ConstraintReader {

    private final TableText table;
    private final Map<String, TableText> all;
    private final Findings findings;

    ConstraintReader(TableText table, Map<String, TableText> all, Findings findings) {
        this.table = table;
        this.all = all;
        this.findings = findings;
    }

    List<Unique> uniques() {
        List<Unique> uniques = new ArrayList<>();
        for (ColumnDefinition column : table.text().columns()) {
            column.all(ColumnConstraint.Unique.class)
                    .map(unique -> unique(
                            unique.name(), List.of(table.column(column.name().value()))))
                    .forEach(uniques::add);
        }
        table.text()
                .all(TableConstraint.Unique.class)
                .map(unique -> unique(unique.name(), table.keys(unique.parts())))
                .forEach(uniques::add);
        return uniques;
    }

    private Unique unique(@Nullable Name name, List<String> columns) {
        return Unique.unique().named(table.name(name)).on(columns);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (ColumnDefinition column : table.text().columns()) {
            column.all(ColumnConstraint.Check.class)
                    .map(check -> check(check.name(), check.expression()))
                    .forEach(checks::add);
        }
        table.text()
                .all(TableConstraint.Check.class)
                .map(check -> check(check.name(), check.expression()))
                .forEach(checks::add);
        return checks;
    }

    private Check check(@Nullable Name name, Fragment expression) {
        return new Check(table.name(name), OneLine.ofExpression(expression.text()));
    }

    List<ForeignKey> foreignKeys() {
        List<ForeignKey> keys = new ArrayList<>();
        table.text().columns().forEach(column -> addForeignKeys(column, keys));
        table.text()
                .all(TableConstraint.ForeignKey.class)
                .map(key -> foreignKey(key.name(), table.columns(key.columns()), key.reference()))
                .forEach(keys::add);
        return keys;
    }

    private void addForeignKeys(ColumnDefinition column, List<ForeignKey> keys) {
        for (ColumnConstraint constraint : column.constraints()) {
            if (constraint instanceof ColumnConstraint.ForeignKey key) {
                keys.add(foreignKey(
                        key.name(), List.of(table.column(column.name().value())), key.reference()));
            } else if (constraint instanceof ColumnConstraint.Deferred deferred && !keys.isEmpty()) {
                int last = keys.size() - 1;
                keys.set(last, keys.get(last).deferral(deferral(deferred.deferral())));
            }
        }
    }

    private ForeignKey foreignKey(@Nullable Name name, List<String> columns, Reference reference) {
        TableText referenced = all.get(Identifiers.folded(reference.table().value()));
        ObjectName target = referenced == null
                ? ObjectName.of(table.scope().name(reference.table().value()))
                : referenced.name();
        return new ForeignKey(
                table.name(name),
                columns,
                target,
                referencedColumns(columns, reference, referenced),
                action(reference.onDelete()),
                action(reference.onUpdate()),
                deferral(reference.deferral()));
    }

    /** The columns that the key names, or the other table's primary key where it names none. */
    private List<String> referencedColumns(List<String> columns, Reference reference, @Nullable TableText referenced) {
        if (!reference.columns().isEmpty()) {
            return reference.columns().stream()
                    .map(Name::value)
                    .map(column -> referenced == null ? table.scope().name(column) : referenced.column(column))
                    .toList();
        }
        PrimaryKey key = referenced == null ? null : referenced.primaryKey();
        if (key != null && key.columns().size() == columns.size()) {
            return key.columns();
        }
        findings.doubt(
                "foreign key of " + table.name() + " on " + String.join(", ", columns),
                "it refers to the primary key of " + reference.table() + ", which has none of so many columns");
        return columns;
    }

    private static ReferentialAction action(Reference.@Nullable Action action) {
        return action == null ? ReferentialAction.NO_ACTION : ReferentialAction.valueOf(action.name());
    }

    private static Deferral deferral(Reference.@Nullable Deferral deferral) {
        return deferral == null || !deferral.deferrable()
                ? Deferral.NOT_DEFERRABLE
                : deferral.isDeferred() ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }
}
