// SPDX-License-Identifier: Apache-2.0
package dev.retort.app;

import dev.retort.run.Secrets;

/** An application that does not start, because its database is not what it expects; the cause says why. */
public final class StartupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StartupReport report;

    StartupFailed(StartupReport report, RuntimeException cause) {
        super("the application does not start: " + Secrets.mask(String.valueOf(cause.getMessage())), cause);
        this.report = report;
    }

    /** What was done until then. */
    public StartupReport report() {
        return report;
    }
}
