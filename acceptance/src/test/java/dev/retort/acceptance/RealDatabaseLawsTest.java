// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.arbitrary.SchemaArbitraries;
import dev.retort.arbitrary.SchemaTrait;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Difference;
import dev.retort.operation.ChangeSet;
import dev.retort.run.MigrationFailed;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import dev.retort.schema.Types;
import dev.retort.testkit.Ability;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/**
 * The fourth law: on real databases the operations lead to what would have been made directly, and back. The ordinary build tries the
 * same pairs each time, so that it says the same of the same code; the long suites try others.
 */
class RealDatabaseLawsTest {

    private static final Set<SchemaTrait> NOT_ON_SQLITE = EnumSet.of(
            SchemaTrait.NAMESPACES,
            SchemaTrait.SEQUENCES,
            SchemaTrait.ENUM_TYPES,
            SchemaTrait.SPECIAL_TYPES,
            SchemaTrait.INDEX_METHODS,
            SchemaTrait.INCLUDED_COLUMNS,
            SchemaTrait.NULLS_NOT_DISTINCT);

    private static final Set<SchemaTrait> NOT_ON_MYSQL =
            EnumSet.of(SchemaTrait.NAMESPACES, SchemaTrait.ENUM_TYPES, SchemaTrait.SPECIAL_TYPES);

    /** As large as jqwik makes things by itself. */
    private static final int SIZE = 1000;

    /** A database, and two schemas that it can have. */
    record Case(DatabaseKind kind, Schema from, Schema to) {}

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void the_operations_lead_there_and_back_on_sqlite(@ForAll long seed) throws SQLException {
        check("sqlite", seed);
    }

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void the_operations_lead_there_and_back_on_postgresql(@ForAll long seed) throws SQLException {
        check("postgresql", seed);
    }

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void the_operations_lead_there_and_back_on_mysql(@ForAll long seed) throws SQLException {
        check("mysql", seed);
    }

    @Property(tries = 50, seed = "20261125", shrinking = ShrinkingMode.OFF)
    void the_operations_lead_there_and_back_on_mariadb(@ForAll long seed) throws SQLException {
        check("mariadb", seed);
    }

    @Tag("exhaustive")
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void many_operations_lead_there_and_back_on_sqlite(@ForAll long seed) throws SQLException {
        check("sqlite", seed);
    }

    @Tag("exhaustive")
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void many_operations_lead_there_and_back_on_postgresql(@ForAll long seed) throws SQLException {
        check("postgresql", seed);
    }

    @Tag("exhaustive")
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void many_operations_lead_there_and_back_on_mysql(@ForAll long seed) throws SQLException {
        check("mysql", seed);
    }

    @Tag("exhaustive")
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void many_operations_lead_there_and_back_on_mariadb(@ForAll long seed) throws SQLException {
        check("mariadb", seed);
    }

    /** One pair of schemas on a selected database of the product, if there is one; which, the seed says. */
    private static void check(String product, long drawn) throws SQLException {
        long seed = Long.getLong("retort.seed", drawn);
        Random random = new Random(seed);
        List<DatabaseKind> kinds = DatabaseKind.selected().stream()
                .filter(kind -> kind.product().equals(product))
                .toList();
        if (!kinds.isEmpty()) {
            DatabaseKind kind = kinds.get(random.nextInt(kinds.size()));
            Case given = cases(kind).generator(SIZE, true).next(random).value();
            try {
                check(given);
            } catch (AssertionError | SQLException | RuntimeException e) {
                throw new AssertionError(
                        "seed %d on %s; -Dretort.seed=%d tries it again".formatted(seed, kind, seed), e);
            }
        }
    }

    private static void check(Case given) throws SQLException {
        try {
            leadThereAndBack(given, true);
        } catch (HalfDone rowsInTheWay) {
            leadThereAndBack(given, false);
        }
    }

    private static void leadThereAndBack(Case given, boolean filled) throws SQLException {
        try (TestDatabase changed = given.kind().create();
                TestDatabase direct = given.kind().create()) {
            Workbench bench = new Workbench(changed).watching(given.from()).watching(given.to());
            bench.apply(bench.difference(given.from()));
            Schema before = bench.live().schema();
            assertThat(bench.difference(given.from()).upgrade().operations()).isEmpty();
            SampleRows samples = new SampleRows(bench.dialect());
            if (filled) {
                samples.fill(changed, before);
            }
            KeptRows rows = KeptRows.of(changed);

            Difference difference =
                    bench.difference(given.to(), DiffOptions.defaults().withFills(samples.fills(given.to())));
            boolean withRows = apply(bench, difference, samples, before);
            KeptRows migrated = KeptRows.of(changed);

            assertThat(bench.difference(given.to()).upgrade().operations())
                    .as(() -> "after " + difference.upgrade().operations())
                    .isEmpty();
            if (withRows) {
                assertThat(rows.differences(migrated, bench.dialect().naming(), difference.upgrade()))
                        .isEmpty();
            }
            Workbench other = new Workbench(direct).watching(given.from()).watching(given.to());
            other.apply(other.difference(difference.target()));
            assertThat(bench.live().schema()).isEqualTo(other.live().schema());

            boolean backWithRows = takeBack(bench, samples);
            assertThat(bench.live().schema()).isEqualTo(before);
            if (withRows && backWithRows) {
                ChangeSet[] all = {difference.upgrade(), difference.downgrade()};
                assertThat(rows.within(migrated)
                                .differences(
                                        KeptRows.of(changed), bench.dialect().naming(), all))
                        .isEmpty();
            }
            Statistics.collect(rows.count() > 0 && withRows ? "rows kept" : "no rows");
        }
    }

    /** Applies the difference; to empty tables if the rows, which know nothing of the change, stand in its way. */
    private static boolean apply(Workbench bench, Difference difference, SampleRows samples, Schema before)
            throws SQLException {
        try {
            bench.apply(difference);
            return true;
        } catch (MigrationFailed failed) {
            if (!KeptRows.areInTheWayOf(failed)) {
                throw failed;
            }
            if (!bench.database().can(Ability.TRANSACTIONAL_DDL)) {
                throw new HalfDone(failed);
            }
            samples.clear(bench.database(), before);
            bench.applyAgain();
            return false;
        }
    }

    private static boolean takeBack(Workbench bench, SampleRows samples) throws SQLException {
        try {
            bench.takeBack();
            return true;
        } catch (MigrationFailed failed) {
            if (!KeptRows.areInTheWayOf(failed)) {
                throw failed;
            }
            if (!bench.database().can(Ability.TRANSACTIONAL_DDL)) {
                throw new HalfDone(failed);
            }
            samples.clear(bench.database(), bench.live().schema());
            bench.takeBack();
            return false;
        }
    }

    /** Rows stood in the way of a migration, a part of which is done. */
    private static final class HalfDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HalfDone(MigrationFailed cause) {
            super(cause);
        }
    }

    private static Arbitrary<Case> cases(DatabaseKind kind) {
        return SchemaArbitraries.pairs(traits(kind))
                .map(pair -> of(kind, pair))
                .filter(RealDatabaseLawsTest::isPossible);
    }

    private static boolean isPossible(Case given) {
        if (given.kind().product().equals("sqlite")) {
            return !endsToCountAsAnotherInteger(given.from(), given.to())
                    && !endsToCountAsAnotherInteger(given.to(), given.from());
        }
        return !given.kind().names().contains("mysql")
                || Stream.of(given.from(), given.to())
                        .flatMap(schema -> schema.tables().values().stream())
                        .noneMatch(RealDatabaseLawsTest::mustBeNullAndNot);
    }

    /**
     * A key that is counted up, and then is not and has another size: SQLite's catalogue does not tell the first, so the change is
     * one of size alone, which what counts does not have there. See {@code docs/sqlite.md}.
     */
    private static boolean endsToCountAsAnotherInteger(Schema from, Schema to) {
        return from.tables().values().stream().anyMatch(table -> table.columns().values().stream()
                .filter(column -> column.identity() != null && isWholeKey(column, table))
                .flatMap(column -> to.table(table.name()).flatMap(other -> other.column(column.name())).stream())
                .anyMatch(column -> column.identity() == null
                        && column.type() instanceof DataType.Int
                        && !column.type().equals(Types.integer())));
    }

    private static boolean isWholeKey(Column column, Table table) {
        return table.primaryKey() != null && table.primaryKey().columns().equals(List.of(column.name()));
    }

    /** MySQL and MariaDB refuse a foreign key that would make columns null that must not be. */
    private static boolean mustBeNullAndNot(Table table) {
        return table.foreignKeys().stream()
                .filter(key ->
                        key.onDelete() == ReferentialAction.SET_NULL || key.onUpdate() == ReferentialAction.SET_NULL)
                .flatMap(key -> key.columns().stream())
                .anyMatch(name -> !table.columns().get(name).nullable());
    }

    private static Case of(DatabaseKind kind, Tuple2<Schema, Schema> pair) {
        return new Case(kind, pair.get1(), pair.get2());
    }

    private static Set<SchemaTrait> traits(DatabaseKind kind) {
        Set<SchemaTrait> traits = EnumSet.allOf(SchemaTrait.class);
        if (kind.product().equals("sqlite")) {
            traits.removeAll(NOT_ON_SQLITE);
        } else if (kind.names().contains("mysql")) {
            traits.removeAll(NOT_ON_MYSQL);
            if (!kind.abilities().contains(Ability.EXPRESSION_INDEXES)) {
                traits.remove(SchemaTrait.EXPRESSION_INDEXES);
            }
        } else if (kind.version().startsWith("14")) {
            traits.remove(SchemaTrait.NULLS_NOT_DISTINCT);
        }
        return traits;
    }
}
