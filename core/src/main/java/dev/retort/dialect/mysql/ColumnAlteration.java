// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.dialect.Naming;
import dev.retort.dialect.RowGuards;
import dev.retort.dialect.Step;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Generated;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What MySQL is told to change a column: the whole definition, since what it leaves out is lost. */
final class ColumnAlteration {

    /** A column for the new values while they are computed from the old ones. */
    private static final String INTERIM = "`retort_new_value`";

    private final Naming naming;
    private final Definitions definitions;
    private final Operation.AlterColumn operation;
    private final Table table;
    private final Schema schema;
    private final Predicate<Check> inColumn;
    private final Column old;
    private final Column now;
    private final List<Step> steps = new ArrayList<>();

    ColumnAlteration(
            Naming naming,
            Definitions definitions,
            Operation.AlterColumn operation,
            Table table,
            Column old,
            Column now,
            Schema schema,
            Predicate<Check> inColumn) {
        this.naming = naming;
        this.definitions = definitions;
        this.operation = operation;
        this.table = table;
        this.old = old;
        this.now = now;
        this.schema = schema;
        this.inColumn = inColumn;
    }

    /**
     * The statements.
     *
     * @param conversion SQL for a value of the new type where the server makes none of the old by itself and the author says none
     */
    List<Step> steps(Optional<String> conversion) {
        Optional<String> using = operation.changes().stream()
                .filter(ColumnChange.SetType.class::isInstance)
                .map(change -> ((ColumnChange.SetType) change).using())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> conversion);
        if (using.isPresent()) {
            compute(using.get());
            return steps;
        }
        Conversions.objection(old.type(), now.type())
                .ifPresent(reason -> steps.add(RowGuards.beforeConverting(naming, operation, reason)));
        if (needsNewColumn(old.generated(), now.generated())) {
            exchange("drop column " + name(), "add column " + definition() + place());
        } else if (isHeldByForeignKey()) {
            // together: a session that goes on where another one ended knows nothing of its settings
            add("set foreign_key_checks = 0;\n" + alterTable() + "modify " + definition()
                    + ";\nset foreign_key_checks = 1");
        } else {
            add(alterTable() + "modify " + definition());
        }
        return steps;
    }

    /** Between kept and not kept values there is no way but through a new column. */
    private static boolean needsNewColumn(@Nullable Generated from, @Nullable Generated to) {
        boolean keptBefore = from == null || from.stored();
        boolean keptAfter = to == null || to.stored();
        return keptBefore != keptAfter;
    }

    private void compute(String using) {
        Column interim = now.withNullable(true).withDefault(null).withComment(null);
        add(alterTable() + "add column " + INTERIM
                + definitions.column(interim, false).substring(name().length()));
        add("update " + naming.quote(table.name()) + " set " + INTERIM + " = " + using);
        exchange("drop column " + name(), "change " + INTERIM + " " + definition() + place());
    }

    /** One column takes the place of another, and what stood on the one stands on the other. */
    private void exchange(String drop, String addition) {
        Dependents dependents = Dependents.of(naming, definitions, table, old.name(), inColumn);
        List<String> actions = new ArrayList<>(dependents.drops());
        actions.add(drop);
        actions.add(addition);
        actions.addAll(dependents.additions());
        add(alterTable() + String.join(", ", actions));
    }

    /** While a foreign key holds a column, nothing but its comment or default may change, though its type stays. */
    private boolean isHeldByForeignKey() {
        boolean moves = old.nullable() != now.nullable()
                || Definitions.isCounted(table, old) != Definitions.isCounted(table, now);
        return moves && old.type().equals(now.type()) && Objects.equals(old.collation(), now.collation()) && isHeld();
    }

    private boolean isHeld() {
        ObjectName own = naming.key(table.name());
        return schema.tables().values().stream()
                .flatMap(other -> other.foreignKeys().stream()
                        .filter(key -> (naming.key(other.name()).equals(own) && mentions(key.columns()))
                                || refersHere(key, own)))
                .findAny()
                .isPresent();
    }

    private boolean refersHere(ForeignKey key, ObjectName own) {
        return naming.key(key.references()).equals(own) && mentions(key.referencedColumns());
    }

    private boolean mentions(List<String> columns) {
        return columns.stream().anyMatch(each -> naming.key(each).equals(naming.key(old.name())));
    }

    private String definition() {
        return definitions.column(table, now, inColumn);
    }

    /** Where the column stands now. */
    private String place() {
        String before = "";
        for (Column column : table.columns().values()) {
            if (column.name().equals(old.name())) {
                break;
            }
            before = column.name();
        }
        return before.isEmpty() ? " first" : " after " + naming.quote(before);
    }

    private String name() {
        return naming.quote(old.name());
    }

    private String alterTable() {
        return "alter table " + naming.quote(table.name()) + " ";
    }

    private void add(String sql) {
        steps.add(new Step.Statement(operation, sql));
    }
}
