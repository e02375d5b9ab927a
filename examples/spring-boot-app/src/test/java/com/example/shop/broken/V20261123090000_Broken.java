// SPDX-License-Identifier: Apache-2.0
package com.example.shop.broken;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Fails on every database. */
@Revision(id = "bad000000001", after = "5f02b9c4e813", message = "broken")
public final class V20261123090000_Broken implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("no sql at all");
    }

    @Override
    public void downgrade(Operations op) {}
}
