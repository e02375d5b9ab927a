// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.app.StartupOptions.Failure;
import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.app.StartupOptions.Pending;
import dev.retort.run.Consent;
import dev.retort.run.Policy;
import dev.retort.run.RunOptions;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.Durations;
import dev.retort.setting.Flags;
import dev.retort.setting.MissingSetting;
import dev.retort.setting.Password;
import dev.retort.setting.Setting;
import dev.retort.setting.Variables;
import dev.retort.setting.WholeNumbers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the environment says to an application about its database and its migrations.
 *
 * @param packageName the package of the compiled migrations
 * @param run how they are run
 * @param echoSql whether each statement is logged
 */
public record AppSettings(
        DatabaseSettings database,
        PoolSettings pool,
        String packageName,
        StartupOptions startup,
        RunOptions run,
        boolean echoSql) {

    /** The environment where nobody names one. */
    public static final String DEFAULT_ENVIRONMENT = "dev";

    /** Says whether pending migrations are applied at the start. */
    public static final String AUTO_MIGRATE = "AUTO_MIGRATE_ON_STARTUP";

    /** Reads the variables of this process. */
    public static AppSettings ofEnvironment() {
        return read(System.getenv());
    }

    /** Reads these variables; one that is wrong, or missing, is named. */
    public static AppSettings read(Map<String, String> variables) {
        return new Reader(new Variables(variables)).read();
    }

    /** What these variables say about how migrations are run: the environment's rules, what is agreed to, how long things may take. */
    static RunOptions run(Map<String, String> variables) {
        return new Reader(new Variables(variables)).run();
    }

    AppSettings withRun(RunOptions other) {
        return new AppSettings(database, pool, packageName, startup, other, echoSql);
    }

    /** What a manager needs of it, with everything logged. */
    public ManagerOptions manager() {
        return ManagerOptions.defaults()
                .withPackage(packageName)
                .withRun(run)
                .withListener(new LoggingListener(echoSql));
    }

    /** Reads variables, one method a component. */
    private record Reader(Variables variables) {

        AppSettings read() {
            return new AppSettings(
                    database(),
                    new PoolSettings(
                            number("DB_POOL_SIZE", 1, PoolSettings.DEFAULTS.size()),
                            number("DB_MAX_OVERFLOW", 0, PoolSettings.DEFAULTS.overflow()),
                            variables
                                    .find("DB_POOL_TIMEOUT")
                                    .map(setting -> setting.as(PoolSettings::timeout))
                                    .orElse(PoolSettings.DEFAULTS.timeout())),
                    variables
                            .find("RETORT_MIGRATIONS_PACKAGE")
                            .map(setting -> setting.as(Reader::packageName))
                            .orElse(ManagerOptions.DEFAULT_PACKAGE),
                    startup(),
                    run(),
                    flag(false, "RETORT_ECHO_SQL", "DB_ECHO_SQL"));
        }

        private DatabaseSettings database() {
            Setting url = variables
                    .find("RETORT_URL", "DATABASE_URL")
                    .orElseThrow(() -> new MissingSetting(
                            "DATABASE_URL",
                            "no database: set DATABASE_URL to a JDBC URL, or to a form such as"
                                    + " postgresql://user:password@host:5432/database"));
            DatabaseUrl database = DatabaseUrl.of(url, Path.of("").toAbsolutePath());
            Optional<Setting> user = variables.find("RETORT_USER");
            Optional<Setting> password = variables.findUnstripped("RETORT_PASSWORD");
            return new DatabaseSettings(
                    database,
                    user.map(Setting::value).orElse(database.user()),
                    password.map(setting -> new Password(setting.value())).orElse(database.password()),
                    duration(StartupOptions.defaults().patience(), "RETORT_WAIT"));
        }

        private StartupOptions startup() {
            return new StartupOptions(
                    flag(true, AUTO_MIGRATE) ? Pending.APPLY : Pending.WARN,
                    flag(true, "FAIL_ON_MIGRATION_ERROR") ? Failure.STOP : Failure.GO_ON,
                    variables
                            .find("RETORT_NEWER_DATABASE")
                            .map(setting -> setting.as(Reader::newer))
                            .orElse(NewerDatabase.REFUSE),
                    duration(StartupOptions.defaults().patience(), "RETORT_WAIT"));
        }

        private RunOptions run() {
            RunOptions defaults = RunOptions.defaults();
            String environment =
                    variables.find("RETORT_ENV").map(Setting::value).orElse(DEFAULT_ENVIRONMENT);
            Set<String> accepted = variables
                    .find("RETORT_ALLOW_LOSS")
                    .map(setting -> Set.copyOf(setting.list()))
                    .orElse(Set.of());
            Duration limit =
                    duration(defaults.timeouts().migration(), "RETORT_MIGRATION_TIMEOUT", "DB_MIGRATION_TIMEOUT");
            return defaults.withTimeouts(defaults.timeouts().withMigration(limit))
                    .withLockWait(duration(defaults.lockWait(), "RETORT_LOCK_WAIT"))
                    .withLockTimeout(duration(defaults.lockTimeout(), "RETORT_LOCK_TIMEOUT"))
                    .withPolicy(Policy.of(environment))
                    .withConsent(Consent.NONE.toLossBy(accepted));
        }

        private static String packageName(String text) {
            boolean isName = Stream.of(text.split("\\.", -1))
                    .allMatch(part -> !part.isEmpty()
                            && Character.isJavaIdentifierStart(part.codePointAt(0))
                            && part.codePoints().allMatch(Character::isJavaIdentifierPart));
            if (!isName) {
                throw new IllegalArgumentException("takes the name of a Java package, and got \"" + text + "\"");
            }
            return text;
        }

        private int number(String name, int least, int otherwise) {
            return variables
                    .find(name)
                    .map(setting -> setting.as(text -> WholeNumbers.parse(text, least)))
                    .orElse(otherwise);
        }

        private boolean flag(boolean otherwise, String... names) {
            return variables
                    .find(names)
                    .map(setting -> setting.as(Flags::parse))
                    .orElse(otherwise);
        }

        private Duration duration(Duration otherwise, String... names) {
            return variables
                    .find(names)
                    .map(setting -> setting.as(Durations::parse))
                    .orElse(otherwise);
        }

        private static NewerDatabase newer(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "refuse" -> NewerDatabase.REFUSE;
                case "tolerate" -> NewerDatabase.TOLERATE;
                default -> throw new IllegalArgumentException("takes refuse or tolerate, and got \"" + text + "\"");
            };
        }
    }
}
