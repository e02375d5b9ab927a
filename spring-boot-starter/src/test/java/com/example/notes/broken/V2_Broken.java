// SPDX-License-Identifier: Apache-2.0
package com.example.notes.broken;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Fails on every database. */
@Revision(id = "b2", after = "a1", message = "broken")
public final class V2_Broken implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("no sql at all");
    }

    @Override
    public void downgrade(Operations op) {}
}
