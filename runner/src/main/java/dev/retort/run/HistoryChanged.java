// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/** Somebody else took migrations back, or applied others, while this run was under way. */
public final class HistoryChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String revision;

    HistoryChanged(String revision, List<String> others) {
        super("revision " + revision + " cannot be run now: meanwhile another process changed "
                + String.join(", ", others) + "; look at `retort current` and run again");
        this.revision = revision;
    }

    public String revision() {
        return revision;
    }
}
