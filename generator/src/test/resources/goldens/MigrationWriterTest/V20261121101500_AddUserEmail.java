package com.example.migrations;

import static dev.retort.schema.Column.column;
import static dev.retort.schema.Index.index;
import static dev.retort.schema.Types.varchar;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** Add user email. */
@Revision(id = "3f2a91c04b7e", after = "9c1d20aa0f3b", message = "add user email")
public final class V20261121101500_AddUserEmail implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.addColumn("users", column("email", varchar(255)));
        op.createIndex("users", index("ix_users_email").on("email").unique());
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("users", "ix_users_email");
        op.dropColumn("users", "email");
    }
}
