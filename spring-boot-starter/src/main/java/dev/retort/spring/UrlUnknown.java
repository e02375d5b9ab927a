// SPDX-License-Identifier: Apache-2.0
package dev.retort.spring;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A {@code DataSource} that does not tell the URL of its database, to which another user is to connect. */
final class UrlUnknown extends RuntimeException implements Advised {

    private static final long serialVersionUID = 1L;

    UrlUnknown(String user, DataSource dataSource, @Nullable RuntimeException cause) {
        super(
                "spring.retort.user " + user + " cannot connect: the application's "
                        + dataSource.getClass().getName() + " does not tell the URL of its database",
                cause);
    }

    @Override
    public String advice() {
        return "Set spring.retort.url.";
    }
}
