// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.MigrationSource;
import dev.retort.run.Migrations;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Migrations that are found and loaded when they are first asked for, once. */
final class MigrationsOnce implements Supplier<Migrations> {

    private final MigrationSource source;
    private @Nullable Migrations migrations;

    MigrationsOnce(MigrationSource source) {
        this.source = source;
    }

    @Override
    public synchronized Migrations get() {
        if (migrations == null) {
            migrations = Migrations.load(source);
        }
        return migrations;
    }
}
