// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import org.jspecify.annotations.Nullable;

/** A template that cannot be used as it stands. */
public final class BrokenTemplate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    BrokenTemplate(String file, int line, String reason) {
        this(file, line, reason, null);
    }

    BrokenTemplate(String file, int line, String reason, @Nullable Throwable cause) {
        super(file + ":" + line + ": " + reason, cause);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
