// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** A downgrade to a revision at which the database never was. */
public final class NotApplied extends InvalidTarget {

    private static final long serialVersionUID = 1L;

    private final String revision;

    NotApplied(String revision) {
        super("revision " + revision + " is not applied, so there is no way down to it; `retort current` shows where"
                + " the database is");
        this.revision = revision;
    }

    public String revision() {
        return revision;
    }
}
