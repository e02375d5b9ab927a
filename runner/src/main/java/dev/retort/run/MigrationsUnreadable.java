// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.io.IOException;

/** Migration files, or the folder for their classes, that cannot be read or written. */
public final class MigrationsUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationsUnreadable(String what, IOException cause) {
        super("cannot read or write " + what + ": " + cause, cause);
    }
}
