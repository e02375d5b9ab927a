// SPDX-License-Identifier: Apache-2.0
package dev.retort.generate;

/** Something that cannot be written as the source of a migration. */
public final class CannotWrite extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotWrite(String what) {
        super("cannot write as Java source: " + what);
    }
}
