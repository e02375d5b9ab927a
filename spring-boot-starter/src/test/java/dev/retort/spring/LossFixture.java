// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LoadedMigration;
import dev.retort.run.Policy;
import dev.retort.run.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A migration that loses data. */
final class LossFixture {

    private LossFixture() {}

    /** Tries to apply it where that is refused. */
    static void refuse(Path file, String environment) {
        new JdbcTemplate(new DriverManagerDataSource("jdbc:sqlite:" + file)).execute("create table notes (id int)");
        MigrationManager.of(
                        ConnectionSource.of("jdbc:sqlite:" + file, null, null),
                        ManagerOptions.defaults()
                                .withMigrations(() -> List.of(new LoadedMigration(
                                        new RevisionNode("b2", Set.of(), Set.of(), Set.of(), "drop", "V2"),
                                        new Dropping())))
                                .withRun(RunOptions.defaults().withPolicy(Policy.of(environment))))
                .upgrade();
    }

    private static final class Dropping implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.dropTable("notes");
        }

        @Override
        public void downgrade(Operations op) {}
    }
}
