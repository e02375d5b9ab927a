// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.config.Keys;
import dev.retort.config.SettingsFile;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a project ready for migrations: a file of settings, a folder of migrations. */
public final class Init {

    private static final String DEFAULT_URL = "jdbc:sqlite:app.db";

    /** Build files, and where the classes go that their tools compile. */
    private static final Map<String, String> CLASSES = Map.of(
            "pom.xml", "target/classes",
            "build.gradle", "build/classes/java/main",
            "build.gradle.kts", "build/classes/java/main");

    private final Path project;

    /** A project in this folder. */
    public Init(Path project) {
        this.project = project.toAbsolutePath().normalize();
    }

    /**
     * Writes the settings and makes the folder; nothing is changed where settings are there already.
     *
     * @param url the database, in any form of {@link DatabaseUrl}, null for a file of the project
     */
    public Result run(@Nullable String url, String migrationsDir, String migrationsPackage) {
        Path settings = project.resolve(SettingsFile.NAME);
        String typed = url == null ? DEFAULT_URL : url;
        BareUrl database = BareUrl.of(typed, DatabaseUrl.of(Setting.ofFlag(Keys.URL, typed), project));
        WholeFile.refuseExisting(settings);
        Path migrations = project.resolve(migrationsDir).normalize();
        makeFolder(migrations);
        WholeFile.create(
                settings,
                InitialSettings.text(new InitialSettings.Choices(
                        database.url(), database.user(), classes(), migrationsDir, migrationsPackage)));
        return new Result(settings, migrations, database.passwordLeftOut());
    }

    private String classes() {
        return CLASSES.entrySet().stream()
                .filter(entry -> Files.exists(project.resolve(entry.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("target/classes");
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UnwritableFile(folder, e);
        }
    }

    /** What was made. */
    public record Result(Path settings, Path migrations, boolean passwordLeftOut) {}
}
