// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.StartupOptions.NewerDatabase;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.convert.DurationUnit;

/**
 * Settings of migrations.
 *
 * @param enabled Whether anything is done about migrations at all.
 * @param packages Packages of the compiled migrations; those in them are looked at too.
 * @param url Database to migrate, as a JDBC URL or as postgresql://user:password@host:5432/database; the application's DataSource if
 *     nothing is said.
 * @param user User who migrates; the user of the URL or of the DataSource if nothing is said.
 * @param password Password of the user who migrates.
 * @param defaultSchema Schema of tables that are named without one; the connection's own choice if nothing is said.
 * @param autoMigrate Whether pending migrations are applied at the start; if not, a warning names them. The environment variable
 *     AUTO_MIGRATE_ON_STARTUP overrides it.
 * @param failOnMigrationError Whether the application does not start where that fails.
 * @param newerDatabase What to do where the database is at revisions that this application does not know.
 * @param environment Environment whose policy holds, such as dev, staging or prod; RETORT_ENV, a Spring profile of such a name, or dev
 *     if nothing is said and no profile is active.
 * @param allowLoss Ids of revisions that may lose data where the environment's policy forbids it.
 * @param patience How long to wait for a database that is still coming up.
 * @param lockWait How long to wait for another process that runs migrations.
 * @param lockTimeout How long a statement waits for others who use its table.
 * @param migrationTimeout How long one migration may take, its attempts and pauses included; no limit if it is zero.
 * @param echoSql Whether each statement is logged.
 */
@ConfigurationProperties("spring.retort")
public record RetortProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("db.migrations") List<String> packages,
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String defaultSchema,
        @DefaultValue("true") boolean autoMigrate,
        @DefaultValue("true") boolean failOnMigrationError,
        @DefaultValue("refuse") NewerDatabase newerDatabase,
        @Nullable String environment,
        @DefaultValue Set<String> allowLoss,
        @Name("wait") @DefaultValue("30s") @DurationUnit(ChronoUnit.SECONDS) Duration patience,
        @DefaultValue("1m") @DurationUnit(ChronoUnit.SECONDS) Duration lockWait,
        @DefaultValue("2s") @DurationUnit(ChronoUnit.SECONDS) Duration lockTimeout,
        @DefaultValue("0s") @DurationUnit(ChronoUnit.SECONDS) Duration migrationTimeout,
        @DefaultValue("false") boolean echoSql) {

    /** What the keys begin with. */
    public static final String PREFIX = "spring.retort.";

    /** Takes what is blank, as a variable that is not set leaves it, for not said; a password may be empty where there is a user. */
    public RetortProperties {
        packages = List.copyOf(packages);
        allowLoss = Set.copyOf(allowLoss);
        url = orNull(url);
        user = orNull(user);
        password = user == null ? orNull(password) : password;
        defaultSchema = orNull(defaultSchema);
        environment = orNull(environment);
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public String toString() {
        return "RetortProperties[packages=" + packages + ", user=" + user + ", environment=" + environment + "]";
    }
}
