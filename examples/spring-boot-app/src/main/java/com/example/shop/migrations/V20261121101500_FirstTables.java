// SPDX-License-Identifier: Apache-2.0
package com.example.shop.migrations;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.decimal;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** First tables. */
@Revision(id = "1c8d0a5e7b21", message = "first tables")
public final class V20261121101500_FirstTables implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "products",
                column("id", bigint()).notNull().asIdentity(),
                column("name", varchar(120)).notNull(),
                column("price", decimal(10, 2)).notNull(),
                primaryKey("id"));
        op.createIndex("products", index("ix_products_name").on("name"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("products");
    }
}
