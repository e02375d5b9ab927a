// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

/**
 * One step of a database's history, written by a person or by {@code retort autogenerate}, and reviewed.
 *
 * <p>The methods record operations; nothing runs while they run. They must record the same operations each time.
 */
public interface Migration {

    /** Records what leads from the parent revision to this one. */
    void upgrade(Operations op);

    /** Records what leads back to the parent revision. */
    default void downgrade(Operations op) {
        op.irreversible("no downgrade was written");
    }
}
