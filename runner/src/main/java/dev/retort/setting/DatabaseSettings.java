// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A database and how to talk to it.
 *
 * @param patience how long to wait until the database accepts connections, zero for not at all
 */
public record DatabaseSettings(
        DatabaseUrl url, @Nullable String user, @Nullable Password password, Duration patience) {}
