// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.Startup;
import dev.retort.spring.RetortAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Migrations among the components of {@code /actuator/health}, with the classes of Spring Boot 3. */
@AutoConfiguration(after = RetortAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(Startup.class)
@ConditionalOnEnabledHealthIndicator("retort")
public final class Boot3HealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "retortHealthIndicator")
    HealthIndicator retortHealthIndicator(Startup startup) {
        return new Boot3HealthIndicator(startup);
    }
}
