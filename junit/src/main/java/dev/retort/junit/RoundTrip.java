// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.command.Change;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.run.LoadedMigration;
import dev.retort.run.Migrations;
import dev.retort.run.MissingDowngrade;
import dev.retort.run.RunOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each migration up, down and up again on a database that nothing else uses. */
final class RoundTrip {

    /** A label for the migration in question, by which the way back goes to it alone wherever else the history forks. */
    private static final String LABEL = "in_question";

    private static final Logger LOG = LoggerFactory.getLogger(RoundTrip.class);

    private final Migrations migrations;
    private final Scratch scratch;

    RoundTrip(Migrations migrations, Scratch scratch) {
        this.migrations = migrations;
        this.scratch = scratch;
    }

    void run() {
        scratch.mustBeEmpty();
        List<LoadedMigration> done = new ArrayList<>();
        for (LoadedMigration migration : migrations.loaded()) {
            List<LoadedMigration> upToIt = new ArrayList<>(done);
            upToIt.add(labelled(migration));
            MigrationManager manager = MigrationManager.of(
                    scratch.connections(),
                    ManagerOptions.defaults().withMigrations(() -> upToIt).withRun(RunOptions.defaults()));
            if (isIrreversible(migration)) {
                manager.upgrade();
            } else {
                goThereAndBack(migration.revision(), manager);
            }
            done.add(migration);
        }
    }

    /** Whether it says that there is no way back, which is no fault; not to say anything is one. */
    private boolean isIrreversible(LoadedMigration migration) {
        try {
            migrations.downgrade(migration.revision().id());
            return false;
        } catch (MissingDowngrade e) {
            if (!hasDowngrade(migration.migration())) {
                throw new AssertionError(
                        "no downgrade from " + migration.revision()
                                + " was written; write it, or say op.irreversible(\"why\") there",
                        e);
            }
            Throwable reason = e.getCause() == null ? e : e.getCause();
            LOG.info("revision {} goes up only: {}", migration.revision(), reason.getMessage());
            return true;
        }
    }

    private static boolean hasDowngrade(Migration migration) {
        try {
            return migration.getClass().getMethod("downgrade", Operations.class).getDeclaringClass() != Migration.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("each migration has a downgrade", e);
        }
    }

    private void goThereAndBack(RevisionNode revision, MigrationManager manager) {
        LiveSchema before = scratch.read();
        manager.upgrade();
        LiveSchema after = scratch.read();
        manager.downgrade(LABEL + "@-1");
        compare("the downgrade from " + revision + " does not lead back to what was there before it", before);
        manager.upgrade();
        compare("the second upgrade to " + revision + " makes something else than the first", after);
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

    private void compare(String otherwise, LiveSchema expected) {
        LiveSchema found = scratch.read();
        try (LiveDatabase live = scratch.open()) {
            ChangeSet missing = new Differ(live.dialect(), live.version())
                    .diff(found.schema(), expected.schema(), DiffOptions.defaults())
                    .upgrade();
            if (!missing.isEmpty()) {
                throw new AssertionError(otherwise + "; this would:\n  "
                        + Change.of(missing, found.schema()).stream()
                                .map(Change::words)
                                .collect(Collectors.joining("\n  ")));
            }
        }
    }
}
