// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.AppSettings;
import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.setting.Durations;
import dev.retort.setting.Flags;
import dev.retort.setting.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/** The settings of {@code spring.retort}, and where nothing is said there, of the variables that every application reads. */
final class MigrationEnvironment {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    /** Profiles that are environments too, the strictest first. */
    private static final List<String> ENVIRONMENTS = List.of("prod", "production", "staging", "test", "dev");

    /** Profiles that mean {@code dev}. */
    private static final List<String> DEVELOPMENT = List.of("development", "local");

    private final RetortProperties properties;
    private final Environment environment;

    MigrationEnvironment(RetortProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The name of the environment whose policy holds. */
    String name() {
        return properties.environment() != null
                ? properties.environment()
                : variable("RETORT_ENV").map(Setting::value).orElseGet(this::ofProfiles);
    }

    /** Profiles of which none is known are an environment that is not known either: nothing is lost there by itself. */
    private String ofProfiles() {
        List<String> active = Stream.of(environment.getActiveProfiles())
                .map(profile -> profile.toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> known = ENVIRONMENTS.stream().filter(active::contains).findFirst();
        if (known.isPresent() || active.isEmpty() || DEVELOPMENT.stream().anyMatch(active::contains)) {
            return known.orElse(AppSettings.DEFAULT_ENVIRONMENT);
        }
        String unknown = String.join(",", active);
        LOG.info(
                "no environment is named by the profiles {}: the rules of prod hold; spring.retort.environment names one",
                unknown);
        return unknown;
    }

    /** A sentence on rules that are strict, perhaps only because a name is that of a profile which does not say where this is. */
    static String unlessProduction(String name) {
        return name.equals("prod") || name.equals("production")
                ? ""
                : " Where " + name + " is not production, say so: spring.retort.environment=dev.";
    }

    /** Whether pending migrations are applied: whoever deploys has the last word. */
    boolean autoMigrate() {
        return variable(AppSettings.AUTO_MIGRATE)
                .map(variable -> variable.as(Flags::parse))
                .orElse(properties.autoMigrate());
    }

    boolean failOnMigrationError() {
        return either(
                "fail-on-migration-error",
                properties.failOnMigrationError(),
                variable -> variable.as(Flags::parse),
                "FAIL_ON_MIGRATION_ERROR");
    }

    NewerDatabase newerDatabase() {
        return either(
                "newer-database",
                properties.newerDatabase(),
                variable -> variable.as(MigrationEnvironment::newer),
                "RETORT_NEWER_DATABASE");
    }

    Set<String> allowLoss() {
        return either(
                "allow-loss", properties.allowLoss(), variable -> Set.copyOf(variable.list()), "RETORT_ALLOW_LOSS");
    }

    /** How long to wait for the database. */
    Duration patience() {
        return duration("wait", properties.patience(), "RETORT_WAIT");
    }

    Duration lockWait() {
        return duration("lock-wait", properties.lockWait(), "RETORT_LOCK_WAIT");
    }

    Duration lockTimeout() {
        return duration("lock-timeout", properties.lockTimeout(), "RETORT_LOCK_TIMEOUT");
    }

    Duration migrationTimeout() {
        return duration(
                "migration-timeout", properties.migrationTimeout(), "RETORT_MIGRATION_TIMEOUT", "DB_MIGRATION_TIMEOUT");
    }

    boolean echoSql() {
        return either(
                "echo-sql",
                properties.echoSql(),
                variable -> variable.as(Flags::parse),
                "RETORT_ECHO_SQL",
                "DB_ECHO_SQL");
    }

    private Duration duration(String property, Duration ofProperty, String... variables) {
        return either(property, ofProperty, variable -> variable.as(Durations::parse), variables);
    }

    /** What the property says, or if it says nothing, the first of the variables that does, or the property's default. */
    private <T> T either(String property, T ofProperty, Function<Setting, T> reader, String... variables) {
        return isSaid(property) ? ofProperty : variable(variables).map(reader).orElse(ofProperty);
    }

    private boolean isSaid(String property) {
        ConfigurationPropertyName name = ConfigurationPropertyName.of(RetortProperties.PREFIX + property);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getConfigurationProperty(name) != null
                    || source.containsDescendantOf(name) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    private Optional<Setting> variable(String... names) {
        return Stream.of(names)
                .map(name -> new Setting(name, environment.getProperty(name, "").strip(), "the environment", 0))
                .filter(setting -> !setting.value().isEmpty())
                .findFirst();
    }

    private static NewerDatabase newer(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "refuse" -> NewerDatabase.REFUSE;
            case "tolerate" -> NewerDatabase.TOLERATE;
            default -> throw new IllegalArgumentException("takes refuse or tolerate, and got \"" + text + "\"");
        };
    }
}
