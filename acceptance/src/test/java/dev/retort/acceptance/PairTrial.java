// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.acceptance.PairVerdict.Step;
import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.diff.Renames;
import dev.retort.introspect.LiveSchema;
import dev.retort.run.MigrationFailed;
import dev.retort.schema.CannotTell;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Unmanaged;
import dev.retort.testkit.Ability;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Leads one database from the one schema of a pair to the other and back, and compares it with a second one that was made so. */
final class PairTrial {

    private final SchemaPair pair;
    private final TestDatabase changed;
    private final TestDatabase direct;
    private final Dialect dialect;
    private final SampleRows rows;
    private final boolean filled;
    private Step step = Step.LOAD;
    private KeptRows rowsBefore = new KeptRows(new TreeMap<>());

    /** With rows in the tables, or without. */
    PairTrial(SchemaPair pair, TestDatabase changed, TestDatabase direct, boolean filled) {
        this.filled = filled;
        this.pair = pair;
        this.changed = changed;
        this.direct = direct;
        this.dialect = Dialects.installed().byId(changed.product());
        this.rows = new SampleRows(dialect);
    }

    /** Takes step after step until one fails. */
    PairVerdict run() {
        try {
            return new PairVerdict(pair, Step.DONE, judge());
        } catch (Failed failed) {
            return new PairVerdict(pair, step, failed.getMessage());
        } catch (SQLException | RuntimeException e) {
            return new PairVerdict(pair, step, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private String judge() throws SQLException, Failed {
        load(changed, pair.before());
        load(direct, pair.after());

        step = Step.INTROSPECT;
        Set<String> schemas = schemas();
        Workbench bench = new Workbench(changed).watching(schemas);
        LiveSchema before = bench.live();
        LiveSchema target = new Workbench(direct).watching(schemas).live();
        if (filled) {
            rows.fill(changed, before.schema());
        }
        Set<Unmanaged> unmanaged = unmanaged(before, target);
        DumpComparison dumps = new DumpComparison(dialect.naming(), unmanaged, doubts(before, target));
        SchemaDump dumpBefore = changed.dump();

        step = Step.COMPARE;
        Schema wanted = manageable(before, target.schema());
        Difference difference = bench.difference(wanted, options(before.schema(), wanted));
        check(!pair.same() || difference.isEmpty(), "found a difference where there is none: " + difference.upgrade());

        step = Step.UPGRADE;
        rowsBefore = KeptRows.of(changed);
        bench.adopt();
        apply(bench, difference, before.schema());

        step = Step.COMPARE_AGAIN;
        LiveSchema after = bench.live();
        Difference rest = bench.difference(wanted);
        check(rest.isEmpty(), rest.upgrade().operations().toString());

        step = Step.DUMP;
        check(dumps.differences(changed.dump(), direct.dump()));

        step = Step.UNMANAGED;
        List<Unmanaged> gone = new ArrayList<>(before.unmanaged());
        gone.removeAll(after.unmanaged());
        SchemaDump dumpAfter = changed.dump();
        gone.removeIf(thing -> wentAlong(thing, dumps, dumpAfter));
        check(gone.isEmpty(), "gone: " + gone);

        step = Step.ROWS;
        check(rowsBefore.differences(KeptRows.of(changed), dialect.naming(), difference.upgrade()));

        step = Step.DOWNGRADE;
        takeBack(bench);

        step = Step.DUMP_BEFORE;
        check(dumps.differences(changed.dump(), dumpBefore));
        return reported(unmanaged, before, target);
    }

    /** Applies the difference; to empty tables if the rows, which know nothing of the change, stand in its way. */
    private void apply(Workbench bench, Difference difference, Schema before) throws SQLException {
        try {
            bench.apply(difference);
        } catch (MigrationFailed failed) {
            if (!KeptRows.areInTheWayOf(failed)) {
                throw failed;
            }
            if (!changed.can(Ability.TRANSACTIONAL_DDL)) {
                step = Step.HALF_DONE;
                throw failed;
            }
            rows.clear(changed, before);
            rowsBefore = KeptRows.of(changed);
            bench.applyAgain();
        }
    }

    /** Takes the change back; from empty tables if the rows that are left stand in its way. */
    private void takeBack(Workbench bench) throws SQLException {
        try {
            bench.takeBack();
        } catch (MigrationFailed failed) {
            if (!KeptRows.areInTheWayOf(failed)) {
                throw failed;
            }
            if (!changed.can(Ability.TRANSACTIONAL_DDL)) {
                step = Step.HALF_DONE;
                throw failed;
            }
            rows.clear(changed, bench.live().schema());
            bench.takeBack();
        }
    }

    private static void load(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String part : statements(database, sql)) {
                statement.executeUpdate(part);
            }
        }
    }

    /** Drivers take them all at once, or one at a time; none of the pairs has a semicolon at the end of a line inside of one. */
    private static List<String> statements(TestDatabase database, String sql) {
        return database.kind().names().contains("mysql")
                ? Stream.of(sql.split(";\\s*(\n|$)"))
                        .filter(part -> !part.isBlank())
                        .toList()
                : List.of(sql);
    }

    /** The schemas of both databases but the default one. */
    private Set<String> schemas() throws SQLException {
        Set<String> schemas = new TreeSet<>();
        for (TestDatabase database : List.of(changed, direct)) {
            database.dump().objects().keySet().stream()
                    .filter(object -> object.startsWith("schema "))
                    .map(object -> dialect.naming().logical(unquoted(object.substring("schema ".length()))))
                    .forEach(schemas::add);
        }
        return schemas;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** The target without tables in whose place there is something that is left alone. */
    private Schema manageable(LiveSchema before, Schema target) {
        Schema wanted = target;
        for (ObjectName taken : before.inPlaceOfTables(target, dialect.naming()).keySet()) {
            wanted = wanted.withoutTable(taken);
        }
        return wanted;
    }

    private static Set<Unmanaged> unmanaged(LiveSchema before, LiveSchema target) {
        Set<Unmanaged> all = new TreeSet<>(before.unmanaged());
        all.addAll(target.unmanaged());
        return all;
    }

    /** Whether something that is left alone was part of what is no longer there, as is a comment on an index. */
    private static boolean wentAlong(Unmanaged thing, DumpComparison dumps, SchemaDump after) {
        return switch (thing.kind()) {
            case "comment" -> !dumps.mentions(after, thing);
            case "constraint option" -> true; // the dumps say whether it should have gone
            default -> false;
        };
    }

    private static List<CannotTell> doubts(LiveSchema before, LiveSchema target) {
        return Stream.concat(before.cannotTell().stream(), target.cannotTell().stream())
                .toList();
    }

    private DiffOptions options(Schema before, Schema target) {
        DiffOptions options = DiffOptions.defaults().withFills(rows.fills(target));
        return pair.renamed() ? options.withRenames(renames(before, target)) : options;
    }

    /** What a person would say: that the one thing that went is the one that came. */
    private static Renames renames(Schema before, Schema target) {
        List<Renames.TableRename> tables = new ArrayList<>();
        List<Renames.ColumnRename> columns = new ArrayList<>();
        only(before.tables().keySet(), target.tables().keySet())
                .ifPresent(pair -> tables.add(
                        new Renames.TableRename(pair.from(), pair.to().name())));
        for (Table table : before.tables().values()) {
            target.table(table.name())
                    .flatMap(other ->
                            only(table.columns().keySet(), other.columns().keySet()))
                    .ifPresent(pair -> columns.add(new Renames.ColumnRename(table.name(), pair.from(), pair.to())));
        }
        return new Renames(tables, columns);
    }

    private record Renamed<T>(T from, T to) {}

    private static <T> Optional<Renamed<T>> only(Set<T> before, Set<T> after) {
        List<T> gone = before.stream().filter(name -> !after.contains(name)).toList();
        List<T> come = after.stream().filter(name -> !before.contains(name)).toList();
        return gone.size() == 1 && come.size() == 1
                ? Optional.of(new Renamed<>(gone.get(0), come.get(0)))
                : Optional.empty();
    }

    private static String reported(Set<Unmanaged> unmanaged, LiveSchema before, LiveSchema target) {
        Stream<String> doubts = Stream.concat(before.cannotTell().stream(), target.cannotTell().stream())
                .map(CannotTell::toString)
                .distinct();
        return String.join(
                "; ",
                Stream.concat(unmanaged.stream().map(Unmanaged::toString), doubts)
                        .toList());
    }

    private static void check(List<String> differences) throws Failed {
        check(differences.isEmpty(), String.join(" | ", differences));
    }

    private static void check(boolean holds, String otherwise) throws Failed {
        if (!holds) {
            throw new Failed(otherwise);
        }
    }

    /** A step did not lead to where it must. */
    private static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason);
        }
    }
}
