// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.ObjectName;
import dev.retort.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads foreign keys and checks, and keeps them for the tables that they belong to. */
public final class ConstraintReader {

    private final Scope scope;
    private final Findings findings;
    private final CatalogueText text;
    private final Map<ObjectName, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<ObjectName, List<Check>> checks = new HashMap<>();

    /** Gathers from a catalogue whose SQL is written so. */
    public ConstraintReader(Scope scope, Findings findings, CatalogueText text) {
        this.scope = scope;
        this.findings = findings;
        this.text = text;
    }

    void addForeignKey(Values values) {
        ObjectName table = ObjectName.of(scope.name(values.required("table_name")));
        String schema = values.text("referenced_schema");
        String target = scope.name(values.required("referenced_table"));
        ForeignKey key = new ForeignKey(
                scope.name(values.required("constraint_name")),
                scope.names(values.list("column_list")),
                new ObjectName(schema == null ? null : scope.name(schema), target),
                scope.names(values.list("referenced_columns")),
                action(values.required("on_delete")),
                action(values.required("on_update")),
                dev.retort.schema.Deferral.NOT_DEFERRABLE);
        foreignKeys.computeIfAbsent(table, name -> new ArrayList<>()).add(key);
    }

    /** Keeps a check. */
    public void addCheck(Values values) {
        ObjectName table = ObjectName.of(scope.name(values.required("table_name")));
        Check check = new Check(
                scope.name(values.required("constraint_name")), text.expression(values.required("expression")));
        checks.computeIfAbsent(table, name -> new ArrayList<>()).add(check);
        if (scope.accepts(table) && !values.flag("is_enforced")) {
            findings.doubt("check " + check.name() + " of " + table, "it is NOT ENFORCED: rows need not meet it");
        }
    }

    List<ForeignKey> foreignKeys(ObjectName table) {
        return foreignKeys.getOrDefault(table, List.of());
    }

    List<Check> checks(ObjectName table) {
        return checks.getOrDefault(table, List.of());
    }

    /** To refuse at once is all that {@code no action} and {@code restrict} do. */
    private static ReferentialAction action(String words) {
        return switch (words) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
