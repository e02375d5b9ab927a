// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.app.AuthoredMigration;
import dev.retort.app.Authoring;
import dev.retort.app.EntityModel;
import dev.retort.app.MigrationSources;
import dev.retort.config.ClassPath;
import dev.retort.config.Defaults;
import dev.retort.config.MigrationSettings;
import dev.retort.config.ModelSettings;
import dev.retort.config.RunSettings;
import dev.retort.config.ScopeSettings;
import dev.retort.config.Settings;
import dev.retort.generate.MigrationNames;
import dev.retort.generate.ScaffoldOption;
import dev.retort.run.ConnectionSource;
import dev.retort.run.Migrations;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes migrations for programs that have Retort's tools on their class path. */
public final class ProjectAuthoring implements Authoring {

    private static final EntityModel NO_MODEL = new EntityModel(List.of(), List.of(), Map.of());

    private static final ConnectionSource NO_DATABASE = ConnectionSource.of("jdbc:none", null, null);

    private final Clock clock = Clock.systemUTC();
    private final MigrationNames names = new MigrationNames(clock, new SecureRandom());

    @Override
    public AuthoredMigration create(Migrations migrations, MigrationSources sources, String message) {
        return authored(new Create(project(migrations, NO_DATABASE, sources, NO_MODEL), names)
                .run(message, NewRevision.parents(migrations.graph(), null)));
    }

    @Override
    public AuthoredMigration template(
            Migrations migrations, MigrationSources sources, String template, Map<String, String> options) {
        Map<ScaffoldOption, String> said = new EnumMap<>(ScaffoldOption.class);
        options.forEach((name, value) -> said.put(option(name), value));
        return authored(new Template(project(migrations, NO_DATABASE, sources, NO_MODEL), names)
                .write(template, said, null, null)
                .migration());
    }

    private static ScaffoldOption option(String name) {
        return Arrays.stream(ScaffoldOption.values())
                .filter(option -> option.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no template takes \"" + name + "\"; options are "
                        + Arrays.stream(ScaffoldOption.values())
                                .map(ScaffoldOption::id)
                                .collect(Collectors.joining(", "))));
    }

    @Override
    public AuthoredMigration autogenerate(
            Migrations migrations,
            ConnectionSource database,
            MigrationSources sources,
            EntityModel model,
            String message,
            Mode mode) {
        AutogenerateOptions options = AutogenerateOptions.of(message)
                .withMode(mode == Mode.WRITE ? AutogenerateOptions.Mode.WRITE : AutogenerateOptions.Mode.DRY_RUN);
        return authored(new Autogenerate(project(migrations, database, sources, model), names)
                .run(options, Decider.NOTHING_RENAMED));
    }

    private Project project(
            Migrations migrations, ConnectionSource database, MigrationSources sources, EntityModel model) {
        Path here = Path.of("").toAbsolutePath();
        Settings settings = new Settings(
                here,
                null,
                "dev",
                null,
                new ModelSettings(
                        new ClassPath(ClassPath.written(model.classPath()), here, "a program"),
                        model.packages(),
                        List.of(),
                        null,
                        new TreeMap<>(model.hibernate())),
                new MigrationSettings(
                        sources.folder().toAbsolutePath(),
                        sources.packageName(),
                        here.resolve(Defaults.TEMPLATES_DIR),
                        Set.of()),
                new ScopeSettings(List.of(), List.of(), List.of()),
                RunSettings.DEFAULTS);
        Installation installation = Installation.ofRunningCode(Path.of(System.getProperty("java.io.tmpdir")));
        return new Project(settings, installation, clock).with(database, migrations);
    }

    private static AuthoredMigration authored(NewMigration migration) {
        List<String> remarks = new ArrayList<>();
        migration.cannotTell().forEach(doubt -> remarks.add("not compared: " + doubt));
        remarks.addAll(migration.warnings());
        return new AuthoredMigration(
                migration.revision(),
                migration.file(),
                migration.source(),
                migration.operations().stream().map(Change::words).toList(),
                remarks);
    }
}
