// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.time.Duration;

/**
 * How migrations are run.
 *
 * @param lockTimeout how long a statement waits for others who use its table
 * @param lockWait how long to wait for another process that runs migrations
 * @param echoSql whether each statement is shown
 */
public record RunSettings(Duration lockTimeout, Duration lockWait, boolean echoSql) {

    /** Five seconds for a statement, a minute for another process. */
    public static final RunSettings DEFAULTS = new RunSettings(Duration.ofSeconds(5), Duration.ofMinutes(1), false);
}
