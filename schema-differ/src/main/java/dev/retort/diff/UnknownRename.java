// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

/** A rename of something that the database does not have. */
public final class UnknownRename extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownRename(String what) {
        super("the database has no " + what + " to rename; give the old name first: --rename table.old:new");
    }
}
