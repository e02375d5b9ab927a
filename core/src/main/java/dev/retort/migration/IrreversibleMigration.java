// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/** A migration that says of itself that there is no way back. */
public final class IrreversibleMigration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IrreversibleMigration(String reason) {
        super("this migration cannot be downgraded: " + reason);
    }
}
