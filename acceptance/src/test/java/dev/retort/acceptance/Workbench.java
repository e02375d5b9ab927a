// SPDX-License-Identifier: Apache-2.0
package dev.retort.acceptance;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import dev.retort.diff.DiffOptions;
import dev.retort.diff.Differ;
import dev.retort.diff.Difference;
import dev.retort.diff.Twin;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.Introspector;
import dev.retort.introspect.LiveSchema;
import dev.retort.introspect.TwinDatabase;
import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.RevisionNode;
import dev.retort.operation.ChangeSet;
import dev.retort.run.ConnectionSource;
import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationEngine;
import dev.retort.run.Migrations;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.schema.Schema;
import dev.retort.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One database, and all that Retort does to it: compares, applies, takes back. */
final class Workbench {

    private final TestDatabase database;
    private final Dialect dialect;
    private final List<LoadedMigration> migrations = new ArrayList<>();
    private final SortedSet<String> schemas = new TreeSet<>();

    Workbench(TestDatabase database) {
        this.database = database;
        this.dialect = Dialects.installed().byId(database.product());
    }

    TestDatabase database() {
        return database;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Looks into the schemas that this one is spread over, from now on. */
    Workbench watching(Schema schema) {
        schemas.addAll(schema.namespaces());
        return this;
    }

    /** Looks into these schemas, from now on. */
    Workbench watching(Set<String> names) {
        schemas.addAll(names);
        return this;
    }

    LiveSchema live() {
        try (Connection connection = database.connect()) {
            return Introspector.introspect(
                    connection, dialect, IntrospectionOptions.defaults().withSchemas(schemas));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Difference difference(Schema target) {
        return difference(target, DiffOptions.defaults());
    }

    Difference difference(Schema target, DiffOptions options) {
        LiveSchema live = live();
        return new Differ(dialect, live.version()).diff(live.schemaFor(target, dialect.naming()), target, options);
    }

    /** The difference, for which the database itself is asked what rules cannot tell. */
    Difference settledDifference(Schema target, DiffOptions options) {
        LiveSchema live = live();
        Twin twin = new TwinDatabase(connections()::open, dialect, live.version());
        return new Differ(dialect, live.version())
                .diff(live.schemaFor(target, dialect.naming()), target, options, twin);
    }

    /** Takes what the database has for the work of a first migration, as a project does whose database was there first. */
    void adopt() {
        LiveSchema live = live();
        Difference all = new Differ(dialect, live.version()).diff(Schema.EMPTY, live.schema(), DiffOptions.defaults());
        add(all.upgrade(), all.downgrade());
        engine().stamp(List.of("head"));
    }

    /** Applies a difference as the next migration. */
    void apply(Difference difference) {
        apply(difference.upgrade(), difference.downgrade());
    }

    void apply(ChangeSet upgrade, ChangeSet downgrade) {
        add(upgrade, downgrade);
        applyAgain();
    }

    private void add(ChangeSet upgrade, ChangeSet downgrade) {
        int number = migrations.size() + 1;
        List<String> after = number == 1 ? List.of() : List.of(id(number - 1));
        RevisionNode node = new RevisionNode(
                id(number), new LinkedHashSet<>(after), Set.of(), Set.of(), "step " + number, "a test");
        migrations.add(new LoadedMigration(node, new Recorded(upgrade, downgrade)));
    }

    /** Applies the last migration, which failed, once more. */
    void applyAgain() {
        engine().upgrade("head");
    }

    /** Takes the last migration back. */
    void takeBack() {
        engine().downgrade("-1");
        migrations.remove(migrations.size() - 1);
    }

    private MigrationEngine engine() {
        return new MigrationEngine(
                connections(), Migrations.load(() -> migrations), RunOptions.defaults(), RunListener.SILENT);
    }

    private ConnectionSource connections() {
        return ConnectionSource.of(database.url(), database.user(), database.password());
    }

    private static String id(int number) {
        return String.format("%012d", number);
    }

    /** A migration that is data. */
    private record Recorded(ChangeSet up, ChangeSet down) implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addAll(up);
        }

        @Override
        public void downgrade(Operations op) {
            op.addAll(down);
        }
    }
}
