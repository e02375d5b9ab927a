// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

/** A setting that a command needs and that nobody made. */
public final class MissingSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /** The message says where the setting may stand. */
    public MissingSetting(String key, String message) {
        super(message);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
