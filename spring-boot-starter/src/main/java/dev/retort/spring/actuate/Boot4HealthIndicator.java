// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.MigrationHealth;
import dev.retort.app.Startup;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the database answers and has what the application expects, for Spring Boot 4. */
final class Boot4HealthIndicator extends AbstractHealthIndicator {

    private final Startup startup;

    Boot4HealthIndicator(Startup startup) {
        super("migrations cannot be checked");
        this.startup = startup;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        MigrationHealth health = startup.health();
        (health.healthy() ? builder.up() : builder.down()).withDetails(HealthDetails.of(health));
    }
}
