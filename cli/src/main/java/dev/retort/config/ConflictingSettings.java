// SPDX-License-Identifier: Apache-2.0
package dev.retort.config;

import java.util.List;

/** Settings of which only one may be made. */
public final class ConflictingSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> keys;

    /** Names them. */
    public ConflictingSettings(List<String> keys) {
        super(String.join(" and ", keys) + " say different things about one question; keep one of them");
        this.keys = List.copyOf(keys);
    }

    public List<String> keys() {
        return keys;
    }
}
