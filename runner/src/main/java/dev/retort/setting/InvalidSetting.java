// SPDX-License-Identifier: Apache-2.0
package dev.retort.setting;

/** A setting whose value is not what the key takes. */
public final class InvalidSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * Says what is wrong.
     *
     * @param where what the value was read from
     * @param fault what the key takes and what it got instead
     */
    public InvalidSetting(String key, String where, String fault) {
        super(key + " " + fault + " (from " + where + ")");
        this.key = key;
    }

    public String key() {
        return key;
    }
}
