// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.sqlite.sql.ColumnStillUsed;
import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.TableEdit;
import dev.retort.operation.Operation;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;

/** Random changes of random tables: what a change does not name is afterwards as it was before, or all is as it was before. */
class RecreationPropertyTest {

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void what_a_change_does_not_name_stays(@ForAll long seed) throws SQLException {
        check(seed);
    }

    @Tag("exhaustive")
    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void what_any_change_does_not_name_stays(@ForAll long seed) throws SQLException {
        check(seed);
    }

    private static void check(long seed) throws SQLException {
        try (Workbench bench = new Workbench()) {
            String table = RandomDatabase.build(bench, seed);
            String sql = textOf(bench, table);
            RandomChange change = RandomChange.of(CreateTable.parse(sql), seed);
            Snapshot whole = Snapshot.of(bench, table, List.of());
            Snapshot rest = rest(bench, table, change);
            List<String> use = RandomDatabase.use(bench, seed);

            Optional<Exception> refusal = attempt(bench, change.operation());

            Statistics.label("outcome").collect(refusal.isPresent() ? "refused" : "made");
            if (refusal.isPresent()) {
                assertThat(Snapshot.of(bench, table, List.of()).changesSince(whole))
                        .as(String.valueOf(refusal.get()))
                        .isEmpty();
            } else {
                List<String> changes = rest(bench, table, change).changesSince(rest).stream()
                        .filter(it -> !change.mayCause(it))
                        .toList();
                assertThat(changes).as(change.operation() + sql).isEmpty();
                if (!(change.operation() instanceof Operation.DropColumn)) {
                    assertThat(change.isHarmless() ? RandomDatabase.use(bench, seed) : use)
                            .isEqualTo(use);
                    assertThat(textOf(bench, table))
                            .isEqualTo(
                                    change.expected().apply(TableEdit.of(sql)).sql());
                }
            }
        }
    }

    /** Nothing where the change was made. */
    private static Optional<Exception> attempt(Workbench bench, Operation operation) throws SQLException {
        try {
            bench.change(List.of(operation));
            return Optional.empty();
        } catch (CannotRecreate
                | ColumnStillUsed
                | IllegalArgumentException
                | ForeignKeysBroken
                | Workbench.Stopped refusal) {
            return Optional.of(refusal);
        } catch (SQLException refusal) {
            return Optional.of(refusal);
        }
    }

    private static Snapshot rest(Workbench bench, String table, RandomChange change) throws SQLException {
        return Snapshot.of(bench, table, change.touched()).without("table " + table);
    }

    private static String textOf(Workbench bench, String table) throws SQLException {
        return bench.rows("select sql from sqlite_master where name = " + Identifiers.literal(table))
                .get(0);
    }
}
