// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.app.AuthoredMigration;
import dev.retort.app.Authoring.Mode;
import dev.retort.app.EntityModel;
import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.app.MigrationSources;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Migrations;
import java.nio.file.Path;
import java.util.SortedSet;

/** Checks of migrations; each throws an {@link AssertionError} that says what is amiss, and returns this for the next one. */
public final class MigrationsAssert {

    private final Migrations migrations;

    MigrationsAssert(Migrations migrations) {
        this.migrations = migrations;
    }

    /** No two branches are open: every revision but one is followed by another. */
    public MigrationsAssert haveOneHead() {
        SortedSet<String> heads = migrations.graph().heads();
        if (heads.size() != 1) {
            throw new AssertionError(
                    heads.isEmpty()
                            ? "there is no migration"
                            : "there are several heads, " + String.join(", ", heads)
                                    + "; merge them with `retort merge`");
        }
        return this;
    }

    /**
     * On an empty database each migration goes up, down, and up again; down leads to the schema that was there before it, and up to the
     * same one each time.
     */
    public MigrationsAssert goUpAndDownAndUpOn(ConnectionSource scratchDatabase) {
        new RoundTrip(migrations, scratchDatabase).run();
        return this;
    }

    /** What the migrations make of an empty database is what the entities want: nothing is left to be generated. */
    public MigrationsAssert matchOn(ConnectionSource scratchDatabase, EntityModel model) {
        MigrationManager manager =
                MigrationManager.of(scratchDatabase, ManagerOptions.defaults().withMigrations(migrations::loaded));
        manager.upgrade();
        MigrationSources nowhere = new MigrationSources(Path.of("").toAbsolutePath(), "");
        AuthoredMigration missing = manager.autogenerate(nowhere, model, "missing", Mode.DRY_RUN);
        if (!missing.operations().isEmpty()) {
            throw new AssertionError("the entities want what no migration makes:\n  "
                    + String.join("\n  ", missing.operations())
                    + "\nwrite it with `retort autogenerate`");
        }
        return this;
    }
}
