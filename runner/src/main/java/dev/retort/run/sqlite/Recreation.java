// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.literal;

import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.KnownColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans how one table is made anew, in the transaction under way, so that all that the operations do not name stays as it is. */
final class Recreation {

    private static final List<String> STATISTICS = List.of("sqlite_stat1", "sqlite_stat3", "sqlite_stat4");

    private final Connection connection;
    private final Step.Rebuild rebuild;
    private final SchemaEntries schema;
    private final SchemaEntry table;
    private final TableChange change;
    private final Dependents dependents;
    private final List<Step> steps = new ArrayList<>();

    private Recreation(Connection connection, Step.Rebuild rebuild) throws SQLException {
        this.connection = connection;
        this.rebuild = rebuild;
        this.schema = SchemaEntries.read(connection);
        this.table = new Subject(connection, schema).find(rebuild.table());
        this.change = TableChange.of(table.sql(), rebuild);
        this.dependents = new Dependents(schema, table, change.dropped());
    }

    /** The steps; where they would lose or break something, {@link CannotRecreate}. */
    static List<Step> steps(Connection connection, Step.Rebuild rebuild) throws SQLException {
        return new Recreation(connection, rebuild).steps();
    }

    private List<Step> steps() throws SQLException {
        List<String> obstacles = dependents.obstacles();
        if (!obstacles.isEmpty()) {
            throw new CannotRecreate(table.name(), obstacles);
        }
        List<String> probes = probes();
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
        probes.forEach(this::run);
        return steps;
    }

    private List<String> probes() throws SQLException {
        Probe probe = new Probe(connection);
        List<String> probes = new ArrayList<>();
        for (SchemaEntry reader : dependents.readers()) {
            Optional<String> statement = probe.of(reader);
            statement.ifPresent(probes::add);
        }
        return probes;
    }

    /** Whether the table or one of its indexes qualifies columns with the table's name. */
    private boolean isQualified() {
        return Stream.concat(Stream.of(table), schema.of(table, SchemaEntry.Type.INDEX).stream())
                .flatMap(entry -> entry.read(KnownColumns.none()).stream())
                .anyMatch(text -> text.qualifiesWith(table.name()));
    }

    private void exchangeByName() throws SQLException {
        String old = schema.unusedName("_retort_old_" + table.name());
        int legacy = new Pragmas(connection).get(Pragmas.LEGACY_ALTER_TABLE);
        run("pragma legacy_alter_table = on");
        guard(
                "select 1 from pragma_legacy_alter_table where legacy_alter_table = 0",
                "SQLite does not rename tables in its old way: what refers to table " + table.name()
                        + " would not refer to its new form");
        new ExchangeByName(change, old).statements().forEach(this::run);
        run("pragma legacy_alter_table = " + legacy);
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
        new ExchangeByText(change, fresh, statistics).statements().forEach(this::run);
    }

    private void run(String sql) {
        steps.add(new Step.Statement(rebuild.operations(), sql, Step.Boundary.NONE));
    }

    private void guard(String query, String reason) {
        steps.add(new Step.Guard(rebuild.operations(), query, reason));
    }
}
