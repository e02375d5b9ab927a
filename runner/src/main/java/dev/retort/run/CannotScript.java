// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.migration.RevisionNode;

/** A migration with code of its author's, which no SQL script can hold. */
public final class CannotScript extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RevisionNode revision;

    CannotScript(RevisionNode revision, String work) {
        super("revision " + revision + " runs code (" + work + "), which cannot be written as SQL; apply up to it by"
                + " script, run it with `retort upgrade`, and go on by script");
        this.revision = revision;
    }

    public RevisionNode revision() {
        return revision;
    }
}
