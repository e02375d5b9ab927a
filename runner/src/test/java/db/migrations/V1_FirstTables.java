// SPDX-License-Identifier: Apache-2.0
package db.migrations;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Types.bigint;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** First tables. */
@Revision(id = "f1", message = "first tables")
public final class V1_FirstTables implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable("users", column("id", bigint()));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("users");
    }
}
