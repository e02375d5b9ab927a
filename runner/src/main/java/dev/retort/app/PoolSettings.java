// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.setting.DatabaseSettings;
import dev.retort.setting.Durations;
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

    /** What a pool waits at the least; with nothing at all it would wait for ever. */
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(250);

    /** Reads how long to wait for a connection that is free. */
    static Duration timeout(String text) {
        Duration timeout = Durations.parse(text);
        if (timeout.compareTo(SHORTEST_TIMEOUT) < 0) {
            throw new IllegalArgumentException(
                    "takes " + SHORTEST_TIMEOUT.toMillis() + "ms or more, and got \"" + text + "\"");
        }
        return timeout;
    }

    /** A pool of connections to this database, which its caller closes; it is filled when the first connection is asked for. */
    public HikariDataSource open(DatabaseSettings database) {
        // set up without a configuration, a pool starts late, and says at once that a database is not there
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("retort");
        pool.setJdbcUrl(database.url().jdbc());
        pool.setUsername(database.user());
        Password password = database.password();
        pool.setPassword(password == null ? null : password.reveal());
        pool.setMinimumIdle(size);
        pool.setMaximumPoolSize(size + overflow);
        pool.setConnectionTimeout(timeout.toMillis());
        return pool;
    }
}
