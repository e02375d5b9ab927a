// SPDX-License-Identifier: Apache-2.0
package com.example.library.migrations;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Loans. */
@Revision(id = "a1", message = "loans")
public final class V1_Loans implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("loans", column("id", bigint()).notNull(), column("reader", varchar(50)), primaryKey("id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("loans");
    }
}
