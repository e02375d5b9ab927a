// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.nio.file.Path;

/** A properties file that cannot be read. */
public final class UnreadableSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableSettings(Path file, Exception cause) {
        super("cannot read " + file + ": " + cause.getMessage(), cause);
    }
}
