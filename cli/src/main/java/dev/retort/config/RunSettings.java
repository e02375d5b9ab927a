// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import dev.retort.dialect.BatchPolicy;
import dev.retort.run.Policy;
import dev.retort.run.Timeouts;
import java.util.Set;

/**
 * How migrations are run.
 *
 * @param timeouts how long things may take
 * @param policy what the environment lets happen by itself
 * @param allowedLoss ids of revisions, or beginnings of ids, that may lose data there
 * @param batch whether tables are made anew
 * @param echoSql whether each statement is shown
 */
public record RunSettings(
        Timeouts timeouts, Policy policy, Set<String> allowedLoss, BatchPolicy batch, boolean echoSql) {

    /** The usual times, and the rules of {@code dev}. */
    public static final RunSettings DEFAULTS =
            new RunSettings(Timeouts.DEFAULTS, Policy.of("dev"), Set.of(), BatchPolicy.AUTO, false);

    /** Copies the ids. */
    public RunSettings {
        allowedLoss = Set.copyOf(allowedLoss);
    }
}
