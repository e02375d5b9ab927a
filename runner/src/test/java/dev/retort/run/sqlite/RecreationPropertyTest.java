// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.dialect.BatchPolicy;
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

/** Random changes of random tables: what they do not name is afterwards as it was before, or all is as it was before. */
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
        try (Workbench bench = new Workbench();
                Workbench other = new Workbench()) {
            String table = RandomDatabase.build(bench, seed);
            RandomDatabase.build(other, seed);
            String sql = textOf(bench, table);
            List<RandomChange> changes = RandomChange.several(CreateTable.parse(sql), seed);
            Snapshot whole = Snapshot.of(bench, table, List.of());
            Snapshot rest = rest(bench, table, changes);
            List<String> use = RandomDatabase.use(bench, seed);

            Optional<Exception> refusal = attempt(bench, changes, BatchPolicy.ALWAYS);
            Optional<Exception> otherRefusal = attempt(other, changes, BatchPolicy.AUTO);

            Statistics.label("outcome").collect(refusal.isPresent() ? "refused" : "made");
            if (otherRefusal.isEmpty()) {
                Statistics.label("way").collect(other.hasMadeAnew() ? "made anew" : "altered");
            }
            assertThat(otherRefusal.isPresent())
                    .as(sql + changes + refusal + otherRefusal)
                    .isEqualTo(refusal.isPresent());
            assertThat(Snapshot.of(other, table, List.of())
                            .inWords()
                            .changesSince(Snapshot.of(bench, table, List.of()).inWords()))
                    .as(sql + changes)
                    .isEmpty();
            if (refusal.isPresent()) {
                assertThat(Snapshot.of(bench, table, List.of()).changesSince(whole))
                        .as(String.valueOf(refusal.get()))
                        .isEmpty();
                return;
            }
            List<String> differences = rest(bench, table, changes).changesSince(rest).stream()
                    .filter(it -> changes.stream().noneMatch(change -> change.mayCause(it, table)))
                    .toList();
            assertThat(differences).as(sql + changes).isEmpty();
            if (changes.stream().allMatch(RandomChange::isHarmless)) {
                assertThat(RandomDatabase.use(bench, seed)).isEqualTo(use);
            }
            if (changes.stream().noneMatch(change -> change.operation() instanceof Operation.DropColumn)) {
                TableEdit expected = TableEdit.of(sql);
                for (RandomChange change : changes) {
                    expected = change.expected().apply(expected);
                }
                assertThat(textOf(bench, table)).isEqualTo(expected.sql());
            }
        }
    }

    /** Nothing where the changes were made. */
    private static Optional<Exception> attempt(Workbench bench, List<RandomChange> changes, BatchPolicy policy)
            throws SQLException {
        try {
            bench.change(changes.stream().map(RandomChange::operation).toList(), policy);
            return Optional.empty();
        } catch (CannotChangeTable
                | ColumnStillUsed
                | IllegalArgumentException
                | ForeignKeysBroken
                | Workbench.Stopped refusal) {
            return Optional.of(refusal);
        } catch (SQLException refusal) {
            return Optional.of(refusal);
        }
    }

    private static Snapshot rest(Workbench bench, String table, List<RandomChange> changes) throws SQLException {
        List<String> touched =
                changes.stream().flatMap(change -> change.touched().stream()).toList();
        return Snapshot.of(bench, table, touched).without("table " + table);
    }

    private static String textOf(Workbench bench, String table) throws SQLException {
        return bench.rows("select sql from sqlite_master where name = " + Identifiers.literal(table))
                .get(0);
    }
}
