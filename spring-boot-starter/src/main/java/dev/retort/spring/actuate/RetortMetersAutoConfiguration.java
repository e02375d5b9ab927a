// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.MigrationManager;
import dev.retort.meter.MigrationMeters;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Meters of migrations; whatever registries the application has bind them. */
@AutoConfiguration
@ConditionalOnClass(MeterBinder.class)
@ConditionalOnProperty(prefix = "spring.retort", name = "enabled", matchIfMissing = true)
public final class RetortMetersAutoConfiguration {

    /** The manager is asked for late: it tells these meters what it does. */
    @Bean
    @ConditionalOnMissingBean
    MigrationMeters retortMeters(ObjectProvider<MigrationManager> manager) {
        return new MigrationMeters(() -> manager.getObject().pending().size());
    }
}
