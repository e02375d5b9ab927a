// SPDX-License-Identifier: Apache-2.0
package com.example.inventory.migrations;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Parts. */
@Revision(id = "7d1e40b93ac2", message = "parts")
public final class V20261121101500_Parts implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "parts",
                column("id", bigint()).notNull().asIdentity(),
                column("name", varchar(120)).notNull(),
                primaryKey("id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("parts");
    }
}
