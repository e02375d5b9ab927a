// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.operation.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Operations on a table do together what they do one by one, in fewer recreations. */
class BatchPropertyTest {

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void together_operations_do_what_they_do_one_by_one(@ForAll long seed) throws SQLException {
        check(seed);
    }

    @Tag("exhaustive")
    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void together_any_operations_do_what_they_do_one_by_one(@ForAll long seed) throws SQLException {
        check(seed);
    }

    private static void check(long seed) throws SQLException {
        try (Workbench together = new Workbench();
                Workbench single = new Workbench()) {
            String table = RandomDatabase.build(together, seed);
            RandomDatabase.build(single, seed);
            String sql = together.rows("select sql from sqlite_master where name = " + Identifiers.literal(table))
                    .get(0);
            List<Operation> operations = RandomSequence.of(CreateTable.parse(sql), seed);

            Optional<Exception> refusal = Optional.empty();
            for (int i = 0; i < operations.size() && refusal.isEmpty(); i++) {
                refusal = attempt(single, List.of(operations.get(i)));
            }
            Optional<Exception> refusalTogether = attempt(together, operations);

            Statistics.label("outcome")
                    .collect(refusal.isEmpty() ? "done" : "refused", refusalTogether.isEmpty() ? "done" : "refused");
            if (refusal.isEmpty()) {
                assertThat(refusalTogether).as(sql + operations).isEmpty();
                Snapshot one = Snapshot.of(together, "", List.of());
                Snapshot other = Snapshot.of(single, "", List.of());
                assertThat(one.inWords().changesSince(other.inWords()))
                        .as(sql + operations)
                        .isEmpty();
            }
        }
    }

    /** Nothing where the operations were carried out. */
    private static Optional<Exception> attempt(Workbench bench, List<Operation> operations) {
        try {
            bench.change(operations, BatchPolicy.AUTO);
            return Optional.empty();
        } catch (SQLException | RuntimeException refusal) {
            return Optional.of(refusal);
        }
    }
}
