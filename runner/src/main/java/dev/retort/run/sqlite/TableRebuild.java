// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.literal;
import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.Recreation;
import dev.retort.dialect.sqlite.sql.ColumnDefinition;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.schema.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a table anew with all that is on it: rows with their numbers, indexes, triggers, the counter of its keys.
 *
 * <p>The old table steps aside under another name, in the mode in which SQLite leaves everybody else's text alone; the new one takes
 * its name at once. So views, triggers and foreign keys of others are never touched, and keep meaning this table.
 */
final class TableRebuild {

    private static final String ASIDE = "_retort_old_";

    private final Step.Rebuild rebuild;
    private final String name;
    private final String aside;
    private final SchemaTable schema;
    private final Recreation recreation;
    private final Dependents dependents;
    private final List<Step> steps = new ArrayList<>();

    private TableRebuild(Connection connection, Step.Rebuild rebuild) throws SQLException {
        this.rebuild = rebuild;
        schema = SchemaTable.read(connection);
        String wanted = Names.text(rebuild.table().name());
        SchemaEntry table =
                schema.table(wanted).orElseThrow(() -> new CannotRecreate(wanted, "there is no such table"));
        name = table.name();
        aside = ASIDE + name;
        recreation = Recreation.of(table.sql(), rebuild.operations(), rebuild.before());
        dependents = new Dependents(connection, schema, recreation);
    }

    static List<Step> plan(Connection connection, Step.Rebuild rebuild) throws SQLException {
        return new TableRebuild(connection, rebuild).plan();
    }

    private List<Step> plan() throws SQLException {
        dependents.refuseUses();
        List<SchemaEntry> indexes = dependents.indexesToKeep();
        List<SchemaEntry> triggers = schema.of(name, "trigger");
        List<String> checks = dependents.checks();
        stepAside();
        tell(recreation.after().sql());
        copyRows();
        keepCounter();
        tell("drop table " + quoted(aside));
        indexes.forEach(index -> tell(index.sql()));
        triggers.forEach(trigger -> tell(trigger.sql()));
        checks.forEach(this::tell);
        return steps;
    }

    private void stepAside() {
        if (QualifiedNames.isQualified(recreation.before(), aside)) {
            copyAside();
            return;
        }
        schema.of(name, "index").forEach(index -> tell("drop index " + quoted(index.name())));
        schema.of(name, "trigger").forEach(trigger -> tell("drop trigger " + quoted(trigger.name())));
        tell("pragma legacy_alter_table = on");
        tell("alter table " + quoted(name) + " rename to " + quoted(aside));
        tell("pragma legacy_alter_table = off");
    }

    /** A table whose own text says its name in expressions cannot be renamed in that mode: its rows step aside alone. */
    private void copyAside() {
        CreateTable before = recreation.before();
        List<String> columns = before.columns().stream()
                .map(column -> quoted(column.name().value()))
                .toList();
        List<String> plain = before.columns().stream()
                .map(column -> quoted(column.name().value()) + plainType(column, before.isStrict()))
                .toList();
        tell("create table " + quoted(aside) + " (" + String.join(", ", plain) + ")");
        Optional<String> number = RowNumbers.toCopy(before, CreateTable.parse(last()));
        tell(insert(aside, name, number, columns, columns));
        if (RowNumbers.areNeverReused(before)) {
            tell("update sqlite_sequence set name = " + literal(aside) + " where name = " + literal(name));
        }
        tell("drop table " + quoted(name));
    }

    /** Outside of a strict table, {@code ANY} would turn texts into numbers. */
    private static String plainType(ColumnDefinition column, boolean strict) {
        return column.type() == null || (strict && column.type().text().equalsIgnoreCase("any"))
                ? ""
                : " " + column.type().text();
    }

    private void copyRows() {
        Map<String, String> copied = recreation.copied();
        Optional<String> number = RowNumbers.toCopy(recreation.before(), recreation.after());
        tell(insert(name, aside, number, List.copyOf(copied.keySet()), List.copyOf(copied.values())));
        steps.add(new Step.Guard(
                rebuild.operations(),
                "select 1 where (select count(*) from " + quoted(name) + ") <> (select count(*) from " + quoted(aside)
                        + ")",
                "rows of table " + name + " would be lost: a conflict clause of the table leaves them out"));
    }

    private String insert(
            String into, String from, Optional<String> number, List<String> columns, List<String> expressions) {
        List<String> targets = new ArrayList<>(columns);
        List<String> sources = new ArrayList<>(expressions);
        number.ifPresent(rowid -> {
            targets.add(0, rowid);
            sources.add(0, rowid);
        });
        return "insert into " + quoted(into) + " (" + String.join(", ", targets) + ") select "
                + String.join(", ", sources) + " from " + quoted(from) + " as " + quoted(name);
    }

    private void keepCounter() {
        if (!RowNumbers.areNeverReused(recreation.before())) {
            return;
        }
        if (RowNumbers.areNeverReused(recreation.after())) {
            tell("delete from sqlite_sequence where name = " + literal(name)
                    + " and exists (select 1 from sqlite_sequence where name = " + literal(aside) + ")");
            tell("update sqlite_sequence set name = " + literal(name) + " where name = " + literal(aside));
        } else {
            tell("delete from sqlite_sequence where name = " + literal(aside));
        }
    }

    private void tell(String sql) {
        steps.add(new Step.Statement(rebuild.operations(), sql, true));
    }

    private String last() {
        return ((Step.Statement) steps.get(steps.size() - 1)).sql();
    }
}
