// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.Password;
import java.time.Duration;

/**
 * How many connections a pool holds.
 *
 * @param size connections that are kept
 * @param overflow connections that are opened besides, while they are needed
 * @param timeout how long to wait for one that is free
 */
public record PoolSettings(int size, int overflow, Duration timeout) {

    /** Five, ten more, half a minute. */
    public static final PoolSettings DEFAULTS = new PoolSettings(5, 10, Duration.ofSeconds(30));

    /** A pool of connections to this database, which its caller closes; the first one is opened when it is first asked for. */
    public HikariDataSource open(DatabaseSettings database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("retort");
        config.setJdbcUrl(database.url().jdbc());
        config.setUsername(database.user());
        Password password = database.password();
        config.setPassword(password == null ? null : password.reveal());
        config.setMinimumIdle(size);
        config.setMaximumPoolSize(size + overflow);
        config.setConnectionTimeout(timeout.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
