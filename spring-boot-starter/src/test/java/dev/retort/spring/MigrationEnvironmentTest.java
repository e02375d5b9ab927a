// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retort.app.StartupOptions.NewerDatabase;
import dev.retort.run.Policy;
import dev.retort.setting.InvalidSetting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.StandardEnvironment;

/** What properties, variables and profiles say together. */
class MigrationEnvironmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | dev",
                "prod             | prod",
                "Prod             | prod",
                "PRODUCTION       | production",
                "eu,Staging       | staging",
                "dev,prod         | prod",
                "local            | dev",
                "postgres,Local   | dev",
                "live             | live",
                "prd,metrics      | prd,metrics"
            })
    void a_profile_is_an_environment(String profiles, String environment) {
        assertThat(environment("spring.profiles.active=" + profiles).name()).isEqualTo(environment);
    }

    @Test
    void where_no_profile_is_known_nothing_is_lost_by_itself() {
        assertThat(Policy.of(environment("spring.profiles.active=prd,metrics").name())
                        .isStrict())
                .isTrue();
    }

    @Test
    void a_property_names_the_environment_before_a_variable_and_a_variable_before_profiles() {
        assertThat(environment("RETORT_ENV= staging ", "spring.profiles.active=live")
                        .name())
                .isEqualTo("staging");
        assertThat(environment("RETORT_ENV=staging", "spring.retort.environment=dev")
                        .name())
                .isEqualTo("dev");
        assertThat(environment("RETORT_ENV=staging", "spring.retort.environment= ")
                        .name())
                .isEqualTo("staging");
    }

    @Test
    void variables_say_what_properties_do_not() {
        MigrationEnvironment environment = environment(
                "AUTO_MIGRATE_ON_STARTUP=false",
                "FAIL_ON_MIGRATION_ERROR=no",
                "RETORT_NEWER_DATABASE=Tolerate",
                "RETORT_ALLOW_LOSS=a1, b2",
                "RETORT_WAIT=2m",
                "RETORT_LOCK_WAIT=5",
                "RETORT_LOCK_TIMEOUT=300ms",
                "DB_MIGRATION_TIMEOUT=90",
                "DB_ECHO_SQL=on");

        assertThat(environment.autoMigrate()).isFalse();
        assertThat(environment.failOnMigrationError()).isFalse();
        assertThat(environment.newerDatabase()).isEqualTo(NewerDatabase.TOLERATE);
        assertThat(environment.allowLoss()).containsExactlyInAnyOrder("a1", "b2");
        assertThat(environment.patience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(environment.lockWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(environment.lockTimeout()).isEqualTo(Duration.ofMillis(300));
        assertThat(environment.migrationTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(environment.echoSql()).isTrue();
    }

    @Test
    void properties_go_before_variables() {
        MigrationEnvironment environment = environment(
                "FAIL_ON_MIGRATION_ERROR=false",
                "spring.retort.fail-on-migration-error=true",
                "RETORT_NEWER_DATABASE=tolerate",
                "spring.retort.newerDatabase=refuse",
                "RETORT_ALLOW_LOSS=a1",
                "spring.retort.allow-loss[0]=b2",
                "RETORT_WAIT=2m",
                "spring.retort.wait=30");

        assertThat(environment.failOnMigrationError()).isTrue();
        assertThat(environment.newerDatabase()).isEqualTo(NewerDatabase.REFUSE);
        assertThat(environment.allowLoss()).containsExactly("b2");
        assertThat(environment.patience()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void defaults_hold_where_nobody_says_anything() {
        MigrationEnvironment environment = environment();

        assertThat(environment.autoMigrate()).isTrue();
        assertThat(environment.failOnMigrationError()).isTrue();
        assertThat(environment.newerDatabase()).isEqualTo(NewerDatabase.REFUSE);
        assertThat(environment.allowLoss()).isEmpty();
        assertThat(environment.patience()).isEqualTo(Duration.ofSeconds(30));
        assertThat(environment.lockWait()).isEqualTo(Duration.ofMinutes(1));
        assertThat(environment.lockTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(environment.migrationTimeout()).isZero();
        assertThat(environment.echoSql()).isFalse();
    }

    @Test
    void a_variable_that_is_wrong_is_named() {
        assertThatThrownBy(() -> environment("RETORT_NEWER_DATABASE=perhaps").newerDatabase())
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(
                        "RETORT_NEWER_DATABASE takes refuse or tolerate, and got \"perhaps\" (from the environment)");
    }

    private static MigrationEnvironment environment(String... pairs) {
        StandardEnvironment environment = new StandardEnvironment();
        TestPropertyValues.of(pairs).applyTo(environment);
        return new MigrationEnvironment(
                Binder.get(environment).bindOrCreate("spring.retort", RetortProperties.class), environment);
    }
}
