// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.app.StartupOptions.Failure;
import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.app.StartupOptions.Pending;
import dev.retort.run.Consent;
import dev.retort.run.Policy;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.DatabaseUrl;
import dev.retort.setting.InvalidSetting;
import dev.retort.setting.MissingSetting;
import dev.retort.setting.Password;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppSettingsTest {

    @Test
    void the_environment_says_everything() {
        AppSettings settings = AppSettings.read(Map.ofEntries(
                Map.entry("DATABASE_URL", "postgresql://anna:secret@db/shop"),
                Map.entry("DB_POOL_SIZE", "3"),
                Map.entry("DB_MAX_OVERFLOW", "1"),
                Map.entry("DB_POOL_TIMEOUT", "2"),
                Map.entry("DB_ECHO_SQL", "yes"),
                Map.entry("DB_MIGRATION_TIMEOUT", "5m"),
                Map.entry("AUTO_MIGRATE_ON_STARTUP", "false"),
                Map.entry("FAIL_ON_MIGRATION_ERROR", "false"),
                Map.entry("RETORT_NEWER_DATABASE", "tolerate"),
                Map.entry("RETORT_MIGRATIONS_PACKAGE", "com.example.migrations"),
                Map.entry("RETORT_ENV", "prod"),
                Map.entry("RETORT_ALLOW_LOSS", "a1, b2"),
                Map.entry("RETORT_WAIT", "5s"),
                Map.entry("RETORT_LOCK_WAIT", "10m"),
                Map.entry("RETORT_LOCK_TIMEOUT", "1s")));

        assertThat(settings)
                .isEqualTo(new AppSettings(
                        new DatabaseSettings(
                                new DatabaseUrl("jdbc:postgresql://db/shop", "anna", new Password("secret")),
                                "anna",
                                new Password("secret"),
                                Duration.ofSeconds(5)),
                        new PoolSettings(3, 1, Duration.ofSeconds(2)),
                        "com.example.migrations",
                        new StartupOptions(Pending.WARN, Failure.GO_ON, NewerDatabase.TOLERATE, Duration.ofSeconds(5)),
                        settings.run(),
                        true));
        assertThat(settings.run().policy()).isEqualTo(Policy.of("prod"));
        assertThat(settings.run().consent()).isEqualTo(Consent.NONE.toLossBy(Set.of("a1", "b2")));
        assertThat(settings.run().timeouts().migration()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.run().lockWait()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.run().lockTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void what_is_not_said_has_a_default() {
        AppSettings settings = AppSettings.read(Map.of("RETORT_URL", "jdbc:postgresql://db/shop", "DATABASE_URL", "x"));

        assertThat(settings)
                .isEqualTo(new AppSettings(
                        new DatabaseSettings(
                                new DatabaseUrl("jdbc:postgresql://db/shop", null, null),
                                null,
                                null,
                                Duration.ofSeconds(30)),
                        PoolSettings.DEFAULTS,
                        "db.migrations",
                        StartupOptions.defaults(),
                        settings.run(),
                        false));
        assertThat(settings.run().policy()).isEqualTo(Policy.of("dev"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DB_POOL_SIZE|0|takes a whole number from 1, and got \"0\"",
                "DB_MAX_OVERFLOW|many|takes a whole number from 0, and got \"many\"",
                "DB_POOL_TIMEOUT|soon|takes a time such as 500ms, 30s or 2m, and got \"soon\"",
                "DB_POOL_TIMEOUT|100ms|takes 250ms or more, and got \"100ms\"",
                "DB_POOL_TIMEOUT|0|takes 250ms or more, and got \"0\"",
                "RETORT_MIGRATIONS_PACKAGE|db-x|takes the name of a Java package, and got \"db-x\"",
                "RETORT_MIGRATIONS_PACKAGE|classpath:db/x|takes the name of a Java package, and got \"classpath:db/x\"",
                "RETORT_MIGRATIONS_PACKAGE|db.x.*|takes the name of a Java package, and got \"db.x.*\"",
                "DB_ECHO_SQL|maybe|takes true or false, and got \"maybe\"",
                "AUTO_MIGRATE_ON_STARTUP|maybe|takes true or false, and got \"maybe\"",
                "RETORT_NEWER_DATABASE|maybe|takes refuse or tolerate, and got \"maybe\"",
            })
    void what_is_wrong_is_named(String variable, String value, String fault) {
        assertThatThrownBy(() -> AppSettings.read(Map.of("DATABASE_URL", "jdbc:postgresql://db/shop", variable, value)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(variable + " " + fault + " (from the environment)");
    }

    @Test
    void a_password_is_taken_as_it_is() {
        AppSettings settings = AppSettings.read(
                Map.of("DATABASE_URL", "jdbc:postgresql://db/shop", "RETORT_USER", " anna ", "RETORT_PASSWORD", " x "));

        assertThat(settings.database().user()).isEqualTo("anna");
        assertThat(settings.database().password()).isEqualTo(new Password(" x "));
    }

    @Test
    void a_database_must_be_named() {
        assertThatThrownBy(() -> AppSettings.read(Map.of()))
                .isInstanceOf(MissingSetting.class)
                .hasMessage("no database: set DATABASE_URL to a JDBC URL, or to a form such as"
                        + " postgresql://user:password@host:5432/database");
    }

    @Test
    void a_pool_is_as_large_as_the_settings_say() {
        AppSettings settings = AppSettings.read(Map.of(
                "DATABASE_URL", "sqlite://", "DB_POOL_SIZE", "1", "DB_MAX_OVERFLOW", "2", "DB_POOL_TIMEOUT", "7s"));

        try (HikariDataSource pool = settings.pool().open(settings.database())) {
            assertThat(pool.getMinimumIdle()).isEqualTo(1);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
            assertThat(pool.getConnectionTimeout()).isEqualTo(7000);
        }
    }
}
