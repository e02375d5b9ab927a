// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.mapping;

import org.jspecify.annotations.Nullable;

/** The model cannot be had; each subclass says why, and what to do. */
public abstract class ScanFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected ScanFailed(String message) {
        super(message);
    }

    protected ScanFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
