// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.util.List;

/** A database at revisions that no migration has. */
public final class UnknownAppliedRevisions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> ids;

    UnknownAppliedRevisions(List<String> ids) {
        super("the database is stamped with " + (ids.size() == 1 ? "an unknown revision " : "unknown revisions ")
                + String.join(", ", ids) + ": no migration has such an id; bring the missing migrations back (another"
                + " branch of the project?), or forget them with `retort stamp --purge REVISION`");
        this.ids = List.copyOf(ids);
    }

    public List<String> ids() {
        return ids;
    }
}
