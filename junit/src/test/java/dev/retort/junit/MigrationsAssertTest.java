// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.library.Loan;
import dev.retort.app.EntityModel;
import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationFailed;
import dev.retort.run.MigrationSource;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MigrationsAssertTest {

    private static final LoadedMigration TABLE =
            migration("a1", "", op -> op.createTable("t", column("id", bigint())), op -> op.dropTable("t"));

    @Test
    void several_heads_are_named() {
        MigrationSource forked = () -> List.of(TABLE, migration("b2", "a1", op -> {}), migration("c3", "a1", op -> {}));

        assertThatThrownBy(() -> MigrationAssertions.assertThat(forked).haveOneHead())
                .isInstanceOf(AssertionError.class)
                .hasMessage("there are several heads, b2, c3; merge them with `retort merge`");
        assertThatThrownBy(() -> MigrationAssertions.assertThat(List::<LoadedMigration>of)
                        .haveOneHead())
                .hasMessage("there is no migration");
    }

    @DatabaseTest
    void a_way_back_that_leads_elsewhere_is_shown(TestDatabase database) {
        MigrationSource careless = () ->
                List.of(TABLE, migration("b2", "a1", op -> op.addColumn("t", column("v", varchar(20))), op -> {}));

        assertThatThrownBy(() -> MigrationAssertions.assertThat(careless).goUpAndDownAndUpOn(scratch(database)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the downgrade from b2 does not lead back to what was there before it; this would:\n"
                        + "  dropColumn t.v");
    }

    @DatabaseTest
    void branches_go_there_and_back_each_by_itself(TestDatabase database) {
        MigrationSource forked = () -> List.of(
                TABLE,
                migration("b2", "a1", op -> op.addColumn("t", column("v", varchar(20))), op -> op.dropColumn("t", "v")),
                migration("c3", "a1", op -> op.createTable("u", column("id", bigint())), op -> op.dropTable("u")));

        MigrationAssertions.assertThat(forked).goUpAndDownAndUpOn(scratch(database));
    }

    @Test
    void without_migrations_nothing_goes_up_or_down() {
        ConnectionSource nowhere = ConnectionSource.of("jdbc:none", null, null);

        assertThatThrownBy(() -> MigrationAssertions.assertThat(List::<LoadedMigration>of)
                        .goUpAndDownAndUpOn(nowhere))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no migration");
    }

    @DatabaseTest
    void a_migration_that_says_that_it_is_irreversible_goes_up_only(TestDatabase database) {
        MigrationSource history = () -> List.of(
                TABLE,
                migration(
                        "b2",
                        "a1",
                        op -> op.addColumn("t", column("v", varchar(20))),
                        op -> op.irreversible("its values are nowhere else")),
                migration("c3", "b2", op -> op.createTable("u", column("id", bigint())), op -> op.dropTable("u")));

        MigrationAssertions.assertThat(history).goUpAndDownAndUpOn(scratch(database));

        MigrationManager manager =
                MigrationManager.of(scratch(database), ManagerOptions.defaults().withMigrations(history));
        assertThat(manager.pending()).isEmpty();
    }

    @DatabaseTest(only = "sqlite")
    void a_downgrade_that_nobody_wrote_is_a_fault(TestDatabase database) {
        Migration unfinished = op -> op.createTable("t", column("id", bigint()));
        MigrationSource history = () -> List.of(loaded("a1", "", unfinished));

        assertThatThrownBy(() -> MigrationAssertions.assertThat(history).goUpAndDownAndUpOn(scratch(database)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no downgrade from a1 was written; write it, or say op.irreversible(\"why\") there");
    }

    @DatabaseTest(only = "sqlite")
    void a_migration_that_fails_fails_the_test(TestDatabase database) {
        MigrationSource wrong = () -> List.of(TABLE, migration("b2", "a1", op -> op.dropTable("u")));

        assertThatThrownBy(() -> MigrationAssertions.assertThat(wrong).goUpAndDownAndUpOn(scratch(database)))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(MigrationFailed.class)
                .hasMessageStartingWith("the upgrade to revision b2 failed at dropTable");
    }

    @DatabaseTest
    void a_scratch_database_that_is_not_empty_is_refused(TestDatabase database) {
        MigrationSource history = () -> List.of(TABLE);
        MigrationSource other =
                () -> List.of(migration("f6", "", op -> op.createTable("left_over", column("id", bigint())), op -> {}));
        MigrationManager.of(scratch(database), ManagerOptions.defaults().withMigrations(other))
                .upgrade();

        assertThatThrownBy(() -> MigrationAssertions.assertThat(history).goUpAndDownAndUpOn(scratch(database)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("the scratch database is not empty: it has table left_over; give each check a database of"
                        + " its own, or empty it first");
    }

    @DatabaseTest(only = "sqlite")
    void entities_that_are_nowhere_fail_the_test(TestDatabase database) {
        assertThatThrownBy(() -> MigrationAssertions.assertThat(() -> List.of(TABLE))
                        .matchOn(scratch(database), EntityModel.ofPackages("com.example.nowhere")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no entities in the packages com.example.nowhere; is the project compiled, and are its"
                        + " entities there?");
    }

    @DatabaseTest(only = "sqlite")
    void what_entities_want_and_no_migration_makes_is_shown(TestDatabase database) {
        MigrationSource first = () ->
                MigrationSource.classPath(Loan.class.getClassLoader(), "com.example.library.migrations").load().stream()
                        .filter(migration -> migration.revision().id().equals("a1"))
                        .toList();

        assertThatThrownBy(() -> MigrationAssertions.assertThat(first)
                        .matchOn(scratch(database), EntityModel.ofPackages("com.example.library")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the entities want what no migration makes:\n  alterColumn loans.reader: ")
                .hasMessageEndingWith("\nwrite it with `retort autogenerate`");
    }

    private static ConnectionSource scratch(TestDatabase database) {
        return ConnectionSource.of(database.url(), database.user(), database.password());
    }

    private static LoadedMigration migration(String id, String after, Consumer<Operations> up) {
        return migration(id, after, up, op -> {});
    }

    private static LoadedMigration migration(
            String id, String after, Consumer<Operations> up, Consumer<Operations> down) {
        return loaded(id, after, new Written(up, down));
    }

    private static LoadedMigration loaded(String id, String after, Migration migration) {
        Set<String> parents = after.isEmpty() ? Set.of() : Set.of(after);
        return new LoadedMigration(new RevisionNode(id, parents, Set.of(), Set.of(), "", id), migration);
    }

    private record Written(Consumer<Operations> up, Consumer<Operations> down) implements Migration {
        @Override
        public void upgrade(Operations op) {
            up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            down.accept(op);
        }
    }
}
