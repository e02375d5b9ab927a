// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.operation.Operation;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LoadedMigration;
import dev.retort.run.Migrations;
import dev.retort.run.RunOptions;
import dev.retort.schema.TableFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes each migration up, down and up again on a database that nothing else uses. */
final class RoundTrip {

    /** A label for the migration in question, by which the way back goes to it alone wherever else the history forks. */
    private static final String LABEL = "in_question";

    private final Migrations migrations;
    private final ConnectionSource database;

    RoundTrip(Migrations migrations, ConnectionSource database) {
        this.migrations = migrations;
        this.database = database;
    }

    void run() {
        List<LoadedMigration> done = new ArrayList<>();
        for (LoadedMigration migration : migrations.loaded()) {
            List<LoadedMigration> upToIt = new ArrayList<>(done);
            upToIt.add(labelled(migration));
            goThereAndBack(migration.revision(), upToIt);
            done.add(migration);
        }
    }

    private void goThereAndBack(RevisionNode revision, List<LoadedMigration> upToIt) {
        MigrationManager manager = MigrationManager.of(
                database, ManagerOptions.defaults().withMigrations(() -> upToIt).withRun(RunOptions.defaults()));
        LiveSchema before = read();
        manager.upgrade();
        LiveSchema after = read();
        manager.downgrade(LABEL + "@-1");
        compare("the downgrade from " + revision + " does not lead back to what was there before it", before, read());
        manager.upgrade();
        compare("the second upgrade to " + revision + " makes something else than the first", after, read());
    }

    private static LoadedMigration labelled(LoadedMigration migration) {
        RevisionNode revision = migration.revision();
        Set<String> labels = new LinkedHashSet<>(revision.labels());
        labels.add(LABEL);
        return new LoadedMigration(
                new RevisionNode(
                        revision.id(),
                        revision.after(),
                        revision.dependsOn(),
                        labels,
                        revision.message(),
                        revision.origin()),
                migration.migration());
    }

    private LiveSchema read() {
        try (LiveDatabase live = LiveDatabase.open(database::open)) {
            return live.read(
                    new IntrospectionOptions(new TreeSet<>(), new TableFilter(List.of(), List.of("retort_*"))));
        }
    }

    private void compare(String otherwise, LiveSchema expected, LiveSchema found) {
        try (LiveDatabase live = LiveDatabase.open(database::open)) {
            ChangeSet missing = new Differ(live.dialect(), live.version())
                    .diff(found.schema(), expected.schema(), DiffOptions.defaults())
                    .upgrade();
            if (!missing.isEmpty()) {
                throw new AssertionError(otherwise + "; this would:\n  "
                        + missing.operations().stream().map(Operation::toString).collect(Collectors.joining("\n  ")));
            }
        }
    }
}
