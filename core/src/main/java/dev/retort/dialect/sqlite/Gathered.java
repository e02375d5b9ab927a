// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.BatchPolicy;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Token;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import dev.retort.operation.ColumnChange;
import dev.retort.operation.Operation;
import dev.retort.schema.Column;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes of one table so far, and the indexes that are to be made after them.
 *
 * @param before the schema before the first change, as far as the history knows it
 */
record Gathered(ObjectName table, Schema before, List<Operation> changes, List<Operation.CreateIndex> indexes) {

    Gathered {
        changes = List.copyOf(changes);
        indexes = List.copyOf(indexes);
    }

    static Gathered none(ObjectName table, Schema before) {
        return new Gathered(table, before, List.of(), List.of());
    }

    Gathered with(Operation change) {
        return new Gathered(table, before, and(changes, change), indexes);
    }

    Gathered with(Operation.CreateIndex index) {
        return new Gathered(table, before, changes, and(indexes, index));
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>(changes);
        all.addAll(indexes);
        return all;
    }

    boolean makesIndex(DatabaseNaming naming, String name) {
        return indexes.stream()
                .map(it -> it.index().name())
                .anyMatch(other -> other != null && naming.key(other).equals(naming.key(name)));
    }

    /**
     * Whether the operation computes values from a column that comes or gets another type here, or from one that is computed of
     * such a column: the table has to be filled in between, since SQLite converts values as they are stored.
     */
    boolean convertsWhatIsReadBy(DatabaseNaming naming, Operation operation) {
        List<String> read = AuthorsSql.ofRows(operation).stream()
                .flatMap(sql -> Tokenizer.tokens(sql).stream())
                .map(Token::name)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> converted =
                changes.stream().flatMap(change -> converted(change).stream()).toList();
        if (read.isEmpty() || converted.isEmpty()) {
            return false;
        }
        Optional<Table> known = before.table(table);
        return known.isEmpty()
                || Stream.concat(converted.stream(), computed(known.get())).anyMatch(column -> read.stream()
                        .anyMatch(name -> Identifiers.same(name, naming.physical(column))));
    }

    private static Stream<String> computed(Table table) {
        return table.columns().values().stream()
                .filter(column -> column.generated() != null)
                .map(Column::name);
    }

    private static Optional<String> converted(Operation change) {
        if (change instanceof Operation.AddColumn it) {
            return Optional.of(it.column().name());
        }
        return change instanceof Operation.AlterColumn it
                        && it.changes().stream().anyMatch(ColumnChange.SetType.class::isInstance)
                ? Optional.of(it.column())
                : Optional.empty();
    }

    List<Step> steps(DatabaseDdl ddl, ServerVersion version) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Rebuild(table, changes, before, version, BatchPolicy.AUTO));
        indexes.forEach(index -> steps.addAll(index.accept(ddl)));
        return steps;
    }

    private static <T> List<T> and(List<T> list, T last) {
        List<T> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }
}
