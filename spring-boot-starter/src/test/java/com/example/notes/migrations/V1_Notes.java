// SPDX-License-Identifier: Apache-2.0
package com.example.notes.migrations;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.PrimaryKey.primaryKey;
import static dev.retort.schema.Types.bigint;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Notes. */
@Revision(id = "a1", message = "notes")
public final class V1_Notes implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "notes",
                column("id", bigint()).notNull(),
                column("text", varchar(200)).notNull(),
                primaryKey("id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("notes");
    }
}
