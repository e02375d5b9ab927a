// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.dialect.postgresql.UsualNames;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.OneLine;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.Deferral;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Names;
import dev.retort.schema.ObjectName;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.TableConstraint;
import schemacrawler.schema.TableConstraintType;

/** Reads keys and conditions; says where they have more to them than the schema knows. */
final class ConstraintReader {

    private final Scope scope;
    private final Findings findings;
    private final Map<ObjectName, List<ForeignKey>> foreignKeys = new HashMap<>();

    ConstraintReader(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    @Nullable
    PrimaryKey primaryKey(ObjectName table, schemacrawler.schema.@Nullable PrimaryKey crawled) {
        if (crawled == null || Values.of(crawled).flag("is_temporal")) {
            return null;
        }
        Values values = Values.of(crawled);
        Doubts doubts = new Doubts(table, "primary key");
        doubts.leave(values.flag("is_deferrable"), "is deferrable");
        doubts.leave(values.flag("includes_columns"), "includes columns that are no keys");
        List<String> columns = crawled.getConstrainedColumns().stream()
                .map(column -> scope.name(Crawled.name(column)))
                .toList();
        boolean usual = Names.exact(Crawled.name(crawled)).equals(UsualNames.primaryKey(table));
        return new PrimaryKey(usual ? null : scope.name(Crawled.name(crawled)), columns);
    }

    List<Unique> uniques(ObjectName table, Collection<TableConstraint> crawled) {
        List<Unique> uniques = new ArrayList<>();
        for (TableConstraint constraint : crawled) {
            Values values = Values.of(constraint);
            if (constraint.getType() == TableConstraintType.unique && !values.flag("is_temporal")) {
                String name = scope.name(Crawled.name(constraint));
                Doubts doubts = new Doubts(table, "unique constraint " + name);
                doubts.leave(values.flag("includes_columns"), "includes columns that are no keys");
                uniques.add(new Unique(
                        name,
                        scope.names(values.list("column_list")),
                        deferral(constraint.isDeferrable(), constraint.isInitiallyDeferred()),
                        values.flag("nulls_not_distinct")));
            }
        }
        return uniques;
    }

    List<Check> checks(Table columns, Collection<TableConstraint> crawled) {
        ObjectName table = columns.name();
        List<Check> checks = new ArrayList<>();
        for (TableConstraint constraint : crawled) {
            if (constraint.getType() == TableConstraintType.check) {
                Values values = Values.of(constraint);
                String name = scope.name(Crawled.name(constraint));
                Doubts doubts = new Doubts(table, "check " + name);
                doubts.ofValidity(values);
                doubts.leave(values.flag("no_inherit"), "is not inherited");
                String expression = OneLine.ofExpression(values.required("expression"));
                checks.add(new Check(name, InLists.in(expression, column -> type(columns, column))));
            }
        }
        return checks;
    }

    private Optional<DataType> type(Table table, String column) {
        return table.column(scope.name(column)).map(Column::type);
    }

    void addForeignKey(Values values) {
        ObjectName table = scope.name(values.required("table_schema"), values.required("table_name"));
        if (scope.accepts(table) && !values.flag("is_temporal")) {
            foreignKeys.computeIfAbsent(table, name -> new ArrayList<>()).add(foreignKey(table, values));
        }
    }

    private ForeignKey foreignKey(ObjectName table, Values values) {
        String name = scope.name(values.required("constraint_name"));
        Doubts doubts = new Doubts(table, "foreign key " + name);
        doubts.ofValidity(values);
        doubts.leave(values.flag("matches_full"), "is MATCH FULL");
        doubts.leave(values.flag("deletes_some_columns"), "has an ON DELETE for some of its columns");
        return new ForeignKey(
                name,
                scope.names(values.list("column_list")),
                scope.name(values.required("referenced_schema"), values.required("referenced_table")),
                scope.names(values.list("referenced_columns")),
                action(values.required("on_delete")),
                action(values.required("on_update")),
                deferral(values.flag("is_deferrable"), values.flag("initially_deferred")));
    }

    List<ForeignKey> foreignKeys(ObjectName table) {
        return foreignKeys.getOrDefault(table, List.of());
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }

    private static Deferral deferral(boolean deferrable, boolean initiallyDeferred) {
        return !deferrable
                ? Deferral.NOT_DEFERRABLE
                : initiallyDeferred ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }

    /** What is to be reported of one constraint. */
    private final class Doubts {

        private final ObjectName table;
        private final String constraint;

        private Doubts(ObjectName table, String constraint) {
            this.table = table;
            this.constraint = constraint;
        }

        /** There is more to the constraint than a schema can say. */
        private void leave(boolean so, String what) {
            if (so) {
                findings.leave("constraint option", table, "the " + constraint + " " + what);
            }
        }

        private void ofValidity(Values values) {
            if (!values.flag("is_enforced")) {
                findings.doubt(constraint + " of " + table, "it is NOT ENFORCED: rows need not meet it");
            } else if (!values.flag("is_validated")) {
                findings.doubt(
                        constraint + " of " + table, "it is NOT VALID: rows that were there before may not meet it");
            }
        }
    }
}
