// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.acceptance.entities.Hibernate;
import dev.retort.acceptance.entities.Project;
import dev.retort.acceptance.entities.RandomEntities;
import dev.retort.diff.Difference;
import dev.retort.run.OwnTables;
import dev.retort.schema.Schema;
import dev.retort.testkit.DatabaseKind;
import dev.retort.testkit.SchemaDump;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Entities that nobody thought of: their difference to a database that Hibernate made of them is empty, and the migration that is
 * written when they are edited makes of the one what Hibernate makes of the other. {@code -Dretort.seed=N} tries one again.
 */
class RandomEntitiesTest {

    private static final boolean MANY = Boolean.getBoolean("retort.exhaustive");

    static Stream<Arguments> models() {
        return seeds().boxed().flatMap(seed -> DatabaseKind.selected().stream().map(kind -> Arguments.of(seed, kind)));
    }

    /** A few that are always the same, or many others each time. */
    private static LongStream seeds() {
        Long again = Long.getLong("retort.seed");
        if (again != null) {
            return LongStream.of(again);
        }
        return MANY ? new Random().longs(60, 0, 1_000_000) : LongStream.rangeClosed(1, 3);
    }

    @ParameterizedTest(name = "seed {0} on {1}")
    @MethodSource("models")
    void an_edit_makes_of_one_what_hibernate_makes_of_the_other(long seed, DatabaseKind kind) throws SQLException {
        RandomEntities entities = RandomEntities.of(seed, !isSqlite(kind));
        String hibernate = seed % 2 == 0 ? "7.4" : "6.6";
        Project before = Project.written("random", hibernate, entities.text());
        Project after = Project.written("random", hibernate, entities.edited().text());
        try (TestDatabase madeBefore = kind.create();
                TestDatabase madeAfter = kind.create();
                TestDatabase migrated = kind.create()) {
            create(before, madeBefore);
            create(after, madeAfter);
            Schema first = HibernateMadeDatabaseTest.model(before, migrated);
            Schema second = HibernateMadeDatabaseTest.model(after, migrated);
            nothingDiffers(madeBefore, first);

            Workbench bench = new Workbench(migrated);
            bench.apply(bench.difference(first));
            assertThat(IntendedDifferences.between(dump(madeBefore), dump(migrated)))
                    .isEmpty();

            SchemaDump start = dump(migrated);
            bench.apply(bench.difference(second));
            nothingDiffers(madeAfter, second);
            assertThat(bench.difference(second).upgrade().operations()).isEmpty();
            assertThat(IntendedDifferences.between(dump(madeAfter), dump(migrated)))
                    .isEmpty();
            bench.takeBack();
            assertThat(dump(migrated)).isEqualTo(start);
        }
    }

    /** What Hibernate itself cannot make there, nobody has there. */
    private static void create(Project project, TestDatabase database) {
        try {
            new Hibernate(project).createWhole(database);
        } catch (IllegalStateException e) {
            Assumptions.abort(e.getMessage());
        }
    }

    /** On SQLite, what Hibernate leaves out is made up for. */
    private static void nothingDiffers(TestDatabase database, Schema model) {
        Workbench bench = new Workbench(database);
        Difference difference = bench.difference(model);
        boolean sqlite = isSqlite(database.kind());
        assertThat(difference.upgrade().operations())
                .allMatch(operation -> sqlite && HibernateMadeDatabaseTest.isLeftOut(operation));
        assertThat(difference.cannotTell()).isEmpty();
        if (sqlite) {
            bench.apply(difference);
        }
    }

    private static boolean isSqlite(DatabaseKind kind) {
        return kind.product().equals("sqlite");
    }

    private static SchemaDump dump(TestDatabase database) throws SQLException {
        return database.dump().without(OwnTables.NAMES.toArray(String[]::new));
    }
}
