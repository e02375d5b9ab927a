// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite;

import dev.retort.dialect.KnownSchema;
import dev.retort.dialect.ServerVersion;
import dev.retort.dialect.Step;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gathers the changes of each table, so that a table that must be made anew is made anew once.
 *
 * <p>A table's changes are made before anything looks at its rows or stands on its new shape, and at the latest in the end. What
 * can as well be done before or after them does not divide them: an index goes before, one that comes is made after, a new name
 * is given before.
 */
final class Batch {

    private final DatabaseNaming naming;
    private final DatabaseTypes types;
    private final ServerVersion version;
    private final KnownSchema known;
    private final List<Step> steps = new ArrayList<>();
    private final Map<ObjectName, Gathered> gathered = new LinkedHashMap<>();

    Batch(DatabaseNaming naming, DatabaseTypes types, Schema before, ServerVersion version) {
        this.naming = naming;
        this.types = types;
        this.version = version;
        this.known = new KnownSchema(naming, before);
    }

    List<Step> compile(ChangeSet changes) {
        for (Operation written : NewTables.absorb(naming, changes).operations()) {
            Operation operation = known.respelled(written);
            take(operation);
            known.noteRespelled(operation);
        }
        flushAll();
        return List.copyOf(steps);
    }

    private void take(Operation operation) {
        List<Step> compiled = operation.accept(new DatabaseDdl(naming, types, known.schema(), version));
        Optional<ObjectName> table = OperationTable.of(operation);
        if (table.isEmpty()) {
            flushAll();
            steps.addAll(compiled);
        } else if (operation instanceof Operation.RenameTable it) {
            rename(EarlierRename.of(naming, it), it.table(), it.table().withName(it.to()), compiled);
        } else if (operation instanceof Operation.RenameColumn it) {
            rename(EarlierRename.of(naming, it), it.table(), it.table(), compiled);
        } else if (operation instanceof Operation.CreateIndex it) {
            create(it, compiled);
        } else if (operation instanceof Operation.DropIndex it) {
            flushIf(it.table(), changes -> changes.makesIndex(naming, it.name()));
            steps.addAll(compiled);
        } else if (compiled.stream().allMatch(Step.Rebuild.class::isInstance)) {
            compiled.forEach(change -> gather(table.get(), operation));
        } else {
            flush(table.get());
            steps.addAll(compiled);
        }
    }

    private void gather(ObjectName table, Operation change) {
        if (change instanceof Operation.DropColumn) {
            flushIf(table, changes -> !changes.indexes().isEmpty());
            flushKeysThatGo(table);
        }
        flushIf(table, changes -> changes.convertsWhatIsReadBy(naming, change));
        gathered.compute(
                naming.key(table),
                (key, begun) -> (begun == null ? Gathered.none(table, known.schema()) : begun).with(change));
    }

    private void create(Operation.CreateIndex index, List<Step> compiled) {
        ObjectName key = naming.key(index.table());
        if (gathered.computeIfPresent(key, (same, changes) -> changes.with(index)) == null) {
            steps.addAll(compiled);
        }
    }

    private void rename(EarlierRename rename, ObjectName from, ObjectName to, List<Step> compiled) {
        Gathered changes = gathered.remove(naming.key(from));
        Optional<Gathered> after = changes == null ? Optional.empty() : rename.before(changes);
        if (!gathered.values().stream().allMatch(rename::leavesAlone)) {
            flushAll();
        }
        if (changes != null && after.isEmpty()) {
            steps.addAll(steps(changes));
        }
        steps.addAll(compiled);
        after.ifPresent(it -> gathered.put(naming.key(to), it));
    }

    private void flushIf(ObjectName table, Predicate<Gathered> condition) {
        Gathered changes = gathered.get(naming.key(table));
        if (changes != null && condition.test(changes)) {
            flush(table);
        }
    }

    /** A column can go only after the keys of other tables that may refer to it. */
    private void flushKeysThatGo(ObjectName table) {
        List<ObjectName> others = gathered.values().stream()
                .filter(changes -> !naming.key(changes.table()).equals(naming.key(table)))
                .filter(changes -> changes.changes().stream().anyMatch(Operation.DropForeignKey.class::isInstance))
                .map(Gathered::table)
                .toList();
        others.forEach(this::flush);
    }

    private void flush(ObjectName table) {
        Gathered changes = gathered.remove(naming.key(table));
        if (changes != null) {
            steps.addAll(steps(changes));
        }
    }

    private void flushAll() {
        gathered.values().forEach(changes -> steps.addAll(steps(changes)));
        gathered.clear();
    }

    private List<Step> steps(Gathered changes) {
        return changes.steps(new DatabaseDdl(naming, types, known.schema(), version), version);
    }
}
