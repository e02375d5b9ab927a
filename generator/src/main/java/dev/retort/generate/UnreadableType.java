// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

import org.jspecify.annotations.Nullable;

/** Text that should be a type and is none. */
public final class UnreadableType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;

    UnreadableType(String text, String reason, @Nullable Throwable cause) {
        super("cannot read type " + text + ": " + reason, cause);
        this.text = text;
    }

    public String text() {
        return text;
    }
}
