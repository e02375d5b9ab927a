// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.testkit.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Migrations written in a test, and engines that run them. */
public final class Project {

    public static final Instant NOW = Instant.parse("2026-11-21T10:15:00.123456Z");

    private final List<LoadedMigration> migrations = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    /** Adds a migration without a downgrade. */
    public Project with(String id, String after, Consumer<Operations> upgrade) {
        return with(id, after, upgrade, op -> op.irreversible("no downgrade was written"));
    }

    /** Adds a migration; {@code after} names its parents, with blanks between them. */
    public Project with(String id, String after, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        Set<String> parents = after.isEmpty() ? Set.of() : Set.of(after.split(" "));
        RevisionNode node = new RevisionNode(id, parents, Set.of(), Set.of(), "make " + id, "V_" + id + ".java");
        migrations.add(new LoadedMigration(node, new Written(upgrade, downgrade)));
        return this;
    }

    /** The same project without this migration. */
    public Project without(String id) {
        Project fewer = new Project();
        migrations.stream()
                .filter(migration -> !migration.revision().id().equals(id))
                .forEach(fewer.migrations::add);
        return fewer;
    }

    public Migrations migrations() {
        return Migrations.load(source());
    }

    public MigrationSource source() {
        return () -> migrations;
    }

    public MigrationEngine on(TestDatabase database) {
        return on(database, new RunListener() {
            @Override
            public void executing(String sql) {
                heard.add(sql);
            }
        });
    }

    public MigrationEngine on(TestDatabase database, String url) {
        return on(ConnectionSource.of(url, database.user(), database.password()), RunListener.SILENT);
    }

    public MigrationEngine on(TestDatabase database, RunListener listener) {
        return on(connections(database), listener);
    }

    public MigrationEngine on(TestDatabase database, RunOptions options) {
        return new MigrationEngine(connections(database), migrations(), options, RunListener.SILENT);
    }

    private MigrationEngine on(ConnectionSource connections, RunListener listener) {
        return new MigrationEngine(connections, migrations(), options(), listener);
    }

    /** Always the same person at the same moment. */
    static RunOptions options() {
        return RunOptions.defaults().withActor(new Actor("ada", "build7")).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static ConnectionSource connections(TestDatabase database) {
        return ConnectionSource.of(database.url(), database.user(), database.password());
    }

    /** The statements that engines of this project have executed. */
    public List<String> heard() {
        return heard;
    }

    private record Written(Consumer<Operations> up, Consumer<Operations> down) implements Migration {
        @Override
        public void upgrade(Operations op) {
            up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            down.accept(op);
        }
    }
}
