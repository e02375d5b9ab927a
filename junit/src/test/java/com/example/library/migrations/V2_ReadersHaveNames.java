// SPDX-License-Identifier: Apache-2.0
package com.example.library.migrations;

import static dev.retort.operation.ColumnChange.notNull;
import static dev.retort.operation.ColumnChange.nullable;
import static dev.retort.operation.ColumnChange.type;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Readers have names. */
@Revision(id = "b2", after = "a1", message = "readers have names")
public final class V2_ReadersHaveNames implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.alterColumn("loans", "reader", type(varchar(100)), notNull());
    }

    @Override
    public void downgrade(Operations op) {
        op.alterColumn("loans", "reader", type(varchar(50)), nullable());
    }
}
