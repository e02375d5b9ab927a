// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import dev.retort.app.AppSettings;
import dev.retort.setting.Flags;
import dev.retort.setting.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** What is said outside of {@code spring.retort}: variables of the platform, profiles. */
final class MigrationEnvironment {

    /** Profiles that are environments too, the strictest first. */
    private static final List<String> PROFILES = List.of("prod", "production", "staging", "test", "dev");

    private final RetortProperties properties;
    private final Environment environment;

    MigrationEnvironment(RetortProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The name of the environment whose policy holds. */
    String name() {
        if (properties.environment() != null) {
            return properties.environment();
        }
        String variable = environment.getProperty("RETORT_ENV", "");
        if (!variable.isBlank()) {
            return variable.strip();
        }
        List<String> active = Stream.of(environment.getActiveProfiles()).toList();
        return PROFILES.stream().filter(active::contains).findFirst().orElse(AppSettings.DEFAULT_ENVIRONMENT);
    }

    /** Whether pending migrations are applied: whoever deploys has the last word. */
    boolean autoMigrate() {
        String variable = environment.getProperty(AppSettings.AUTO_MIGRATE, "");
        return variable.isBlank()
                ? properties.autoMigrate()
                : new Setting(AppSettings.AUTO_MIGRATE, variable, "the environment", 0).as(Flags::parse);
    }
}
