// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.app.EntityModel;
import dev.retort.app.ManagerOptions;
import dev.retort.run.ConnectionSource;
import dev.retort.run.MigrationSource;
import org.junit.jupiter.api.Test;

/**
 * What a team wants to be true of its migrations, as tests: a test class implements this, says where a scratch database and the entities
 * are, and has them.
 */
public interface MigrationContract {

    /** An empty database for one test, which may do with it what it likes. */
    ConnectionSource scratchDatabase();

    /** The entities, and how Hibernate reads them. */
    EntityModel model();

    /** The migrations: the compiled ones of {@value ManagerOptions#DEFAULT_PACKAGE} unless this is overridden. */
    default MigrationSource migrations() {
        return ManagerOptions.defaults().migrations();
    }

    @Test
    default void there_is_one_head() {
        MigrationAssertions.assertThat(migrations()).haveOneHead();
    }

    @Test
    default void each_migration_goes_up_and_down_and_up() {
        MigrationAssertions.assertThat(migrations()).goUpAndDownAndUpOn(scratchDatabase());
    }

    @Test
    default void the_migrations_make_what_the_entities_want() {
        MigrationAssertions.assertThat(migrations()).matchOn(scratchDatabase(), model());
    }
}
