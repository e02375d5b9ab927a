// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What pools of HikariCP tell in their own way. There need be no HikariCP: names are compared before its classes are used. */
final class HikariPools {

    private static final String POOL = "com.zaxxer.hikari.HikariDataSource";
    private static final String FIRST_REFUSED = "com.zaxxer.hikari.pool.HikariPool$PoolInitializationException";

    private HikariPools() {}

    /** The URL that a pool connects to, null where it is no such pool, or is told in another way. */
    static @Nullable String url(DataSource dataSource) {
        return dataSource.getClass().getName().equals(POOL) ? Linked.url(dataSource) : null;
    }

    /** A pool that cannot open its first connection has the driver's reason as its cause. */
    static Throwable reason(Exception failure) {
        Throwable cause = failure.getCause();
        return cause != null && failure.getClass().getName().equals(FIRST_REFUSED) ? cause : failure;
    }

    /** Loaded once it is known that HikariCP is there. */
    private static final class Linked {

        static @Nullable String url(DataSource dataSource) {
            return ((HikariDataSource) dataSource).getJdbcUrl();
        }
    }
}
