// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.MissingSetting;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * All that one project says in one environment.
 *
 * @param folder what relative paths are relative to: the folder of the properties file, else the working folder
 * @param file the properties file, null where there is none
 * @param environment the environment by name, such as {@code dev} or {@code prod}
 * @param database null where no URL is set; commands that need one ask {@link #requiredDatabase}
 */
public record Settings(
        Path folder,
        @Nullable Path file,
        String environment,
        @Nullable DatabaseSettings database,
        ModelSettings model,
        MigrationSettings migrations,
        ScopeSettings scope,
        RunSettings run) {

    /** The database of this environment. */
    public DatabaseSettings requiredDatabase() {
        if (database != null) {
            return database;
        }
        if (file == null) {
            throw new MissingSetting(
                    Keys.URL,
                    "no " + SettingsFile.NAME + " in " + folder + " or above it, and no " + Keys.variable(Keys.URL)
                            + " or " + Keys.DATABASE_URL + " in the environment; \"retort init\" writes one");
        }
        throw new MissingSetting(
                Keys.URL,
                "no database: set " + Keys.URL + " in " + file + ", " + Keys.variable(Keys.URL) + " or "
                        + Keys.DATABASE_URL + " in the environment, or --url");
    }
}
