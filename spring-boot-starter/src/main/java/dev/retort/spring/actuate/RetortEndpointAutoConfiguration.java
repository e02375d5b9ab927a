// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.Startup;
import dev.retort.spring.RetortAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** {@code /actuator/retort}, where it is exposed. */
@AutoConfiguration(after = RetortAutoConfiguration.class)
@ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
@ConditionalOnAvailableEndpoint(endpoint = RetortEndpoint.class)
public final class RetortEndpointAutoConfiguration {

    @Bean
    @ConditionalOnBean(Startup.class)
    @ConditionalOnMissingBean
    RetortEndpoint retortEndpoint(Startup startup) {
        return new RetortEndpoint(startup);
    }
}
