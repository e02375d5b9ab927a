// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.literal;
import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.dialect.sqlite.sql.TableEdit.SelfReferences;
import dev.retort.operation.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the new table under another name and gives it its name in the schema table.
 *
 * <p>For tables that qualify columns with their own name, as in {@code CHECK (t.a > 0)}: they cannot be renamed in the old way,
 * and the new way would rewrite their text.
 */
final class ExchangeByText {

    private static final String SCHEMA = "main.sqlite_master";

    private final TableChange change;
    private final String fresh;
    private final List<String> statistics;
    private final List<Operation> operations;

    /**
     * Makes the new table under the name {@code fresh}.
     *
     * @param statistics the tables in which SQLite keeps statistics, which would go with the old table
     */
    ExchangeByText(TableChange change, String fresh, List<String> statistics, List<Operation> operations) {
        this.change = change;
        this.fresh = fresh;
        this.statistics = statistics;
        this.operations = operations;
    }

    /** From the old table to the new one with all rows. */
    List<Step> steps() {
        String name = change.before().name().value();
        String freshTable = "main." + quoted(fresh);
        List<Step> steps = new ArrayList<>();
        steps.add(statement(TableEdit.of(change.after().sql())
                .rename(fresh, SelfReferences.KEEP)
                .sql()));
        steps.add(change.copy(operations, "main." + quoted(name), freshTable));
        exchange(name).forEach(sql -> steps.add(statement(sql)));
        return steps;
    }

    private List<String> exchange(String name) {
        List<String> statements = new ArrayList<>();
        if (Sequence.isKept(change)) {
            statements.addAll(new Sequence(name, fresh).handOver());
        }
        statistics.forEach(table -> statements.add(renamed(table, "tbl", name, fresh)));
        statements.add("drop table main." + quoted(name));
        statements.addAll(rename());
        if (Sequence.isKept(change)) {
            statements.add(renamed("sqlite_sequence", "name", fresh, name));
        }
        statistics.forEach(table -> statements.add(renamed(table, "tbl", fresh, name)));
        return statements;
    }

    private Step statement(String sql) {
        return new Step.Statement(operations, sql, Step.Boundary.NONE);
    }

    /** The savepoint is there to be gone back to: that makes every version of SQLite read the schema table again. */
    private List<String> rename() {
        String name = change.before().name().value();
        String prefix = "sqlite_autoindex_";
        String index = "name like " + literal(prefix.replace("_", "\\_") + "%") + " escape '\\'";
        return List.of(
                "pragma writable_schema = on",
                "update " + SCHEMA + " set name = " + literal(prefix + name) + " || substr(name, "
                        + (prefix.length() + fresh.length() + 1) + "), tbl_name = " + literal(name)
                        + " where type = 'index' and " + index + " and tbl_name = " + literal(fresh),
                "update " + SCHEMA + " set name = " + literal(name) + ", tbl_name = " + literal(name) + ", sql = "
                        + literal(change.after().sql()) + " where type = 'table' and name = " + literal(fresh),
                "pragma writable_schema = off",
                "savepoint _retort_schema",
                "rollback to _retort_schema",
                "release _retort_schema");
    }

    private static String renamed(String table, String column, String from, String to) {
        return "update main." + table + " set " + column + " = " + literal(to) + " where " + column + " = "
                + literal(from);
    }
}
