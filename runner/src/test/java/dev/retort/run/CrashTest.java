// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.Ability;
import dev.retort.migration.Operations;
import dev.retort.operation.Operation;
import dev.retort.testkit.DatabaseTest;
import dev.retort.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A process ends before one of its changes of the database, any one, in a migration with every kind of operation; the next one
 * finishes its work: schema, rows and history are those of a run that nothing disturbed.
 */
class CrashTest {

    /** In the ordinary build a process ends at so many of them, evenly spread; in the long suite at each. */
    private static final int ENDS = 8;

    private final Project project = EveryOperation.project();

    @Test
    void the_migration_has_every_kind_of_operation() {
        Set<Class<?>> kinds = new HashSet<>();
        for (LoadedMigration migration : project.source().load()) {
            kinds.addAll(kindsIn(Operations.ofUpgrade(migration.migration()).operations()));
        }

        assertThat(kinds).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
    }

    private static Set<Class<?>> kindsIn(List<Operation> operations) {
        Set<Class<?>> kinds = new HashSet<>();
        for (Operation operation : operations) {
            kinds.add(operation.getClass());
            if (operation instanceof Operation.OnDatabase some) {
                kinds.addAll(kindsIn(some.operations()));
            }
        }
        return kinds;
    }

    @DatabaseTest
    void the_next_run_finishes_the_work_of_one_that_ended(TestDatabase database) throws SQLException {
        sweep(database, Set.of(), ENDS);
    }

    @DatabaseTest(only = "postgresql-18")
    void the_next_run_finishes_it_where_no_transaction_takes_ddl_back(TestDatabase database) throws SQLException {
        sweep(database, EnumSet.of(Ability.TRANSACTIONAL_DDL), ENDS);
    }

    @Tag("exhaustive")
    @DatabaseTest
    void it_does_so_after_each_single_change(TestDatabase database) throws SQLException {
        sweep(database, Set.of(), Integer.MAX_VALUE);
    }

    @Tag("exhaustive")
    @DatabaseTest(only = "postgresql-18")
    void it_does_so_after_each_single_change_where_no_transaction_takes_ddl_back(TestDatabase database)
            throws SQLException {
        sweep(database, EnumSet.of(Ability.TRANSACTIONAL_DDL), Integer.MAX_VALUE);
    }

    private void sweep(TestDatabase database, Set<Ability> denied, int ends) throws SQLException {
        SeveredConnections counting = new SeveredConnections(Project.connections(database), Integer.MAX_VALUE);
        engine(counting, denied).upgrade("head");
        Outcome undisturbed = Outcome.of(database);

        int stride = Math.max(1, counting.calls() / ends);
        for (int last = stride - 1; last < counting.calls(); last += stride) {
            try (TestDatabase other = database.kind().create()) {
                crash(other, denied, last);
                engine(Project.connections(other), denied).upgrade("head");
                assertThat(Outcome.of(other)).as("ended after %d changes", last).isEqualTo(undisturbed);
            }
        }
    }

    private void crash(TestDatabase database, Set<Ability> denied, int last) {
        SeveredConnections connections = new SeveredConnections(Project.connections(database), last);
        try {
            engine(connections, denied).upgrade("head");
        } catch (RuntimeException e) {
            assertThat(connections.areSevered()).as("%s", e).isTrue();
        }
    }

    private MigrationEngine engine(ConnectionSource connections, Set<Ability> denied) {
        return new MigrationEngine(connections, project.migrations(), Project.options(), RunListener.SILENT, denied);
    }
}
