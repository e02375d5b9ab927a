// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.ManagerOptions;
import dev.retort.app.MigrationManager;
import dev.retort.config.Settings;
import dev.retort.introspect.IntrospectionOptions;
import dev.retort.migration.RevisionGraph;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Consent;
import dev.retort.run.LoadedMigration;
import dev.retort.run.MigrationEngine;
import dev.retort.run.MigrationSource;
import dev.retort.run.Migrations;
import dev.retort.run.OwnTables;
import dev.retort.run.RunListener;
import dev.retort.run.RunOptions;
import dev.retort.schema.TableFilter;
import dev.retort.setting.DatabaseSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project in one environment: its settings, its migrations, its database; each is touched when it is asked for. */
public final class Project {

    private final Settings settings;
    private final Installation installation;
    private final Clock clock;
    private @Nullable ConnectionSource given;
    private @Nullable List<LoadedMigration> loaded;
    private @Nullable Migrations migrations;

    /** A project with these settings. */
    public Project(Settings settings, Installation installation, Clock clock) {
        this.settings = settings;
        this.installation = installation;
        this.clock = clock;
    }

    /** The same project, whose database and migrations its caller has at hand. */
    Project with(ConnectionSource database, Migrations others) {
        Project other = new Project(settings, installation, clock);
        other.given = database;
        other.loaded = others.loaded();
        other.migrations = others;
        return other;
    }

    /** The same project, whose migrations are read anew: one was written. */
    Project afresh() {
        Project other = new Project(settings, installation, clock);
        other.given = given;
        return other;
    }

    Settings settings() {
        return settings;
    }

    Installation installation() {
        return installation;
    }

    Clock clock() {
        return clock;
    }

    /** The database of the environment. */
    ConnectionSource connections() {
        return given == null ? connections(settings.requiredDatabase()) : given;
    }

    static ConnectionSource connections(DatabaseSettings database) {
        return ConnectionSource.of(
                        database.url().jdbc(),
                        database.user(),
                        database.password() == null ? null : database.password().reveal())
                .patient(database.patience(), failure -> {});
    }

    /** What of a database is looked at. */
    IntrospectionOptions scope() {
        return new IntrospectionOptions(new TreeSet<>(settings.scope().schemas()), tables());
    }

    /** The tables that are looked at: Retort's own are not among them. */
    TableFilter tables() {
        List<String> exclude = new ArrayList<>(settings.scope().exclude());
        exclude.addAll(OwnTables.NAMES);
        return new TableFilter(settings.scope().include(), exclude);
    }

    /** The migrations, compiled where that was not done yet; there must be a folder for them. */
    Migrations migrations() {
        if (migrations == null) {
            migrations = Migrations.load(this::loaded);
        }
        return migrations;
    }

    /** The migrations; none where there is no folder yet. */
    Migrations migrationsIfAny() {
        boolean some =
                migrations != null || Files.isDirectory(settings.migrations().folder());
        return some ? migrations() : Migrations.load();
    }

    private List<LoadedMigration> loaded() {
        Path folder = settings.migrations().folder();
        if (loaded == null) {
            if (!Files.isDirectory(folder)) {
                throw new NoMigrationsFolder(folder);
            }
            String key = UUID.nameUUIDFromBytes(folder.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
            loaded = MigrationSource.sources(folder, installation.cache().resolve(key))
                    .load();
        }
        return loaded;
    }

    /** What does everything with the migrations on the database. */
    MigrationManager manager(Consent consent, RunListener listener) {
        return MigrationManager.of(connections(), new ManagerOptions(this::loaded, runOptions(consent), listener));
    }

    MigrationManager manager() {
        return manager(Consent.NONE, RunListener.SILENT);
    }

    /** What runs the migrations on the database, once somebody has agreed to this. */
    MigrationEngine engine(Consent consent, RunListener listener) {
        return new MigrationEngine(connections(), migrations(), runOptions(consent), listener);
    }

    RunOptions runOptions(Consent consent) {
        return RunOptions.defaults()
                .withClock(clock)
                .withTimeouts(settings.run().timeouts())
                .withPolicy(settings.run().policy())
                .withBatch(settings.run().batch())
                .withConsent(consent);
    }

    /** That these revisions, and those of the settings, may lose data: ids, beginnings of ids, labels. */
    Consent consentToLoss(Collection<String> revisions) {
        Set<String> names = new TreeSet<>(settings.run().allowedLoss());
        names.addAll(revisions);
        RevisionGraph graph = migrations().graph();
        return Consent.NONE.toLossBy(
                names.stream().map(name -> graph.find(name).id()).toList());
    }
}
