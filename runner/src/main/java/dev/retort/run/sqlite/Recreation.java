// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.literal;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Plans how one table is made anew, in the transaction under way, so that all that the operations do not name stays as it is. */
final class Recreation {

    private static final List<String> STATISTICS = List.of("sqlite_stat1", "sqlite_stat3", "sqlite_stat4");

    private final List<Operation> operations;
    private final SchemaEntries schema;
    private final SchemaEntry table;
    private final TableChange change;
    private final Dependents dependents;
    private final List<Step> steps = new ArrayList<>();

    Recreation(
            List<Operation> operations,
            SchemaEntries schema,
            SchemaEntry table,
            TableChange change,
            Dependents dependents) {
        this.operations = operations;
        this.schema = schema;
        this.table = table;
        this.change = change;
        this.dependents = dependents;
    }

    List<Step> steps() {
        guard(
                "select 1 from pragma_foreign_keys where foreign_keys <> 0",
                "foreign keys are enforced: SQLite would delete the rows that refer to table " + table.name());
        steps.addAll(change.guards());
        if (isQualified()) {
            exchangeByText();
        } else {
            exchangeByName();
        }
        dependents.indexes().forEach(index -> run(index.sql()));
        dependents.triggers().forEach(trigger -> run(trigger.sql()));
        return steps;
    }

    /** Whether the table or one of its indexes qualifies columns with the table's name. */
    private boolean isQualified() {
        return Stream.concat(Stream.of(table), schema.of(table, SchemaEntry.Type.INDEX).stream())
                .flatMap(entry -> entry.read(KnownColumns.none()).stream())
                .anyMatch(text -> text.qualifiesWith(table.name()));
    }

    private void exchangeByName() {
        String old = schema.unusedName("_retort_old_" + table.name());
        run("pragma legacy_alter_table = on");
        guard(
                "select 1 from pragma_legacy_alter_table where legacy_alter_table = 0",
                "SQLite does not rename tables in its old way: what refers to table " + table.name()
                        + " would not refer to its new form");
        steps.addAll(new ExchangeByName(change, old, operations).steps());
        run("pragma legacy_alter_table = off");
        guard(
                "select 1 from main.sqlite_master where instr(sql, " + literal(old) + ") > 0",
                "something still refers to the old form of table " + table.name());
    }

    private void exchangeByText() {
        List<String> statistics = schema.all(SchemaEntry.Type.TABLE)
                .map(SchemaEntry::name)
                .filter(STATISTICS::contains)
                .toList();
        String fresh = schema.unusedName("_retort_new_" + table.name());
        steps.addAll(new ExchangeByText(change, fresh, statistics, operations).steps());
    }

    private void run(String sql) {
        steps.add(new Step.Statement(operations, sql, Step.Boundary.NONE));
    }

    private void guard(String query, String reason) {
        steps.add(new Step.Guard(operations, query, reason));
    }
}
