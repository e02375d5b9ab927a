// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring.actuate;

import dev.retort.app.MigrationHealth;
import dev.retort.app.Startup;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** Whether the database answers and has what the application expects, for Spring Boot 3. */
final class Boot3HealthIndicator extends AbstractHealthIndicator {

    private final Startup startup;

    Boot3HealthIndicator(Startup startup) {
        super("migrations cannot be checked");
        this.startup = startup;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        MigrationHealth health = startup.health();
        (health.healthy() ? builder.up() : builder.down()).withDetails(HealthDetails.of(health));
    }
}
