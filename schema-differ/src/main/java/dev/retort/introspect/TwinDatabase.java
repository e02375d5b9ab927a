// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.diff.Suspect;
import dev.retort.diff.Twin;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.Check;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.EnumType;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A twin in the database itself: the suspects, and what they stand on, are created in a scratch place, read by the reader of the
 * database, and taken away again.
 */
public final class TwinDatabase implements Twin {

    private static final String FILLER = "retort_filler";

    private final Supplier<Connection> connections;
    private final Dialect dialect;
    private final ServerVersion version;

    /** A twin in the database to which these connections lead, each of which it closes. */
    public TwinDatabase(Supplier<Connection> connections, Dialect dialect, ServerVersion version) {
        this.connections = connections;
        this.dialect = dialect;
        this.version = version;
    }

    @Override
    public Map<Suspect, Verdict> ask(Collection<Suspect> suspects, Schema schema) {
        Optional<Scratch.Maker> maker = maker();
        if (maker.isEmpty()) {
            return unknown(suspects, "nothing here can make a scratch place on " + dialect.id() + " to compare in");
        }
        try (Connection connection = connections.get()) {
            try (Scratch scratch = maker.get().make(connection)) {
                return new Inquiry(scratch, suspects, schema).verdicts();
            }
        } catch (SQLException e) {
            return unknown(
                    suspects,
                    "it can only be compared in a scratch place, which the database does not let be made: "
                            + e.getMessage());
        }
    }

    private Optional<Scratch.Maker> maker() {
        return ServiceLoader.load(Scratch.Maker.class, TwinDatabase.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.dialectId().equals(dialect.id()))
                .findFirst();
    }

    private static Map<Suspect, Verdict> unknown(Collection<Suspect> suspects, String reason) {
        Map<Suspect, Verdict> verdicts = new HashMap<>();
        suspects.forEach(suspect -> verdicts.put(suspect, new Unknown(reason)));
        return verdicts;
    }

    /** One use of a scratch place. */
    private final class Inquiry {

        private final Scratch scratch;
        private final Collection<Suspect> suspects;
        private final Schema wanted;
        private final Map<Suspect, Verdict> verdicts = new LinkedHashMap<>();
        private final Map<ObjectName, Table> made = new HashMap<>();
        private final Map<String, Suspect> names = new LinkedHashMap<>();

        private Inquiry(Scratch scratch, Collection<Suspect> suspects, Schema wanted) {
            this.scratch = scratch;
            this.suspects = suspects;
            this.wanted = wanted;
        }

        private Map<Suspect, Verdict> verdicts() throws SQLException {
            makeGround();
            suspects.stream().filter(this::isPlainField).forEach(this::make);
            suspects.stream()
                    .filter(suspect -> suspect instanceof Suspect.Field && !isPlainField(suspect))
                    .forEach(this::make);
            suspects.stream()
                    .filter(suspect -> !(suspect instanceof Suspect.Field))
                    .forEach(this::make);
            read(Introspector.introspect(scratch.connection(), dialect, IntrospectionOptions.defaults())
                    .schema());
            return verdicts;
        }

        private boolean isPlainField(Suspect suspect) {
            return suspect instanceof Suspect.Field field && field.column().generated() == null;
        }

        /** The tables with the columns that are in no doubt, and the enum types that they are of. */
        private void makeGround() {
            Set<ObjectName> tables = new LinkedHashSet<>();
            suspects.forEach(suspect -> tables.add(suspect.table()));
            Set<ObjectName> enums = new LinkedHashSet<>();
            Map<ObjectName, List<Column>> columns = new LinkedHashMap<>();
            for (ObjectName name : tables) {
                List<Column> plain = new ArrayList<>();
                plain.add(Column.column(FILLER, Types.integer()));
                for (Column column : wanted.tables()
                        .getOrDefault(name, Table.named(name))
                        .columns()
                        .values()) {
                    enumOf(column.type()).ifPresent(enums::add);
                    if (!isSuspect(name, column)) {
                        plain.add(Column.column(column.name(), column.type()));
                    }
                }
                columns.put(name, plain);
            }
            enums.stream()
                    .filter(name -> name.schema() == null)
                    .flatMap(name -> wanted.enumType(name).stream())
                    .forEach(this::makeEnum);
            columns.forEach(this::makeTable);
        }

        private boolean isSuspect(ObjectName table, Column column) {
            return suspects.contains(Suspect.of(table, column));
        }

        private static Optional<ObjectName> enumOf(DataType type) {
            if (type instanceof DataType.Array array) {
                return enumOf(array.element());
            }
            return type instanceof DataType.EnumReference reference ? Optional.of(reference.name()) : Optional.empty();
        }

        private void makeEnum(EnumType type) {
            run(new Operation.CreateEnum(type));
        }

        private void makeTable(ObjectName name, List<Column> columns) {
            Table table = Table.named(inScratch(name)).withColumns(columns);
            if (run(new Operation.CreateTable(table)).isEmpty()) {
                made.put(name, table);
            }
        }

        private void make(Suspect suspect) {
            Table table = made.get(suspect.table());
            String name = "retort_" + (names.size() + 1);
            Optional<String> refused = table == null
                    ? Optional.of("what it stands on cannot be made")
                    : run(creation(table.name(), suspect, name));
            if (refused.isPresent()) {
                verdicts.put(suspect, new Unknown("the database refuses it: " + refused.get()));
            } else {
                names.put(name, suspect);
            }
        }

        private Operation creation(ObjectName table, Suspect suspect, String name) {
            if (suspect instanceof Suspect.Condition condition) {
                return new Operation.AddCheck(table, new Check(name, condition.expression()));
            } else if (suspect instanceof Suspect.Lookup lookup) {
                return new Operation.CreateIndex(table, lookup.index().named(name), false);
            }
            return new Operation.AddColumn(table, ((Suspect.Field) suspect).column(), null);
        }

        /** Why the operation failed, if it did. */
        private Optional<String> run(Operation operation) {
            try {
                for (Step step : dialect.compile(new ChangeSet(List.of(operation)), Schema.EMPTY, version)) {
                    if (step instanceof Step.Statement statement) {
                        scratch.attempt(statement.sql());
                    }
                }
                return Optional.empty();
            } catch (SQLException | RuntimeException e) {
                return Optional.of(
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            }
        }

        private void read(Schema kept) {
            names.forEach((name, suspect) -> {
                Optional<Suspect> found =
                        kept.table(inScratch(suspect.table())).flatMap(table -> found(table, suspect, name));
                verdicts.put(
                        suspect,
                        found.<Verdict>map(Kept::new)
                                .orElseGet(() -> new Unknown("it cannot be read back from the scratch place")));
            });
        }

        private Optional<Suspect> found(Table table, Suspect suspect, String name) {
            if (suspect instanceof Suspect.Condition) {
                return table.checks().stream()
                        .filter(check -> name.equals(check.name()))
                        .map(check -> Suspect.of(suspect.table(), check))
                        .findFirst();
            } else if (suspect instanceof Suspect.Lookup) {
                return table.indexes().stream()
                        .filter(index -> name.equals(index.name()))
                        .map(index -> Suspect.of(suspect.table(), index))
                        .findFirst();
            }
            Column column = ((Suspect.Field) suspect).column();
            return table.columns().values().stream()
                    .filter(other -> dialect.naming()
                            .key(other.name())
                            .equals(dialect.naming().key(column.name())))
                    .map(other -> Suspect.of(suspect.table(), other.withName(column.name())))
                    .findFirst();
        }

        /** Tables of all schemas are in one place here. */
        private ObjectName inScratch(ObjectName name) {
            return new ObjectName(null, name.name());
        }
    }
}
