// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.run.MigrationSource;
import dev.retort.run.Migrations;

/** Where checks of migrations begin. */
public final class MigrationAssertions {

    private MigrationAssertions() {}

    /** Checks of these migrations, which must form a history. */
    public static MigrationsAssert assertThat(MigrationSource migrations) {
        return new MigrationsAssert(Migrations.load(migrations));
    }

    /** Checks of these migrations. */
    public static MigrationsAssert assertThat(Migrations migrations) {
        return new MigrationsAssert(migrations);
    }
}
