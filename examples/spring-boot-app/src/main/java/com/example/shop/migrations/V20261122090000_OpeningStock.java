// SPDX-License-Identifier: Apache-2.0
package com.example.shop.migrations;

import dev.retort.migration.Migration;
import dev.retort.migration.Operations;
import dev.retort.migration.Revision;

/** What is on the shelves on the first day. */
@Revision(id = "5f02b9c4e813", after = "1c8d0a5e7b21", message = "opening stock")
public final class V20261122090000_OpeningStock implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.execute("insert into products (name, price) values ('Alembic', 24.5), ('Retort', 39)");
    }

    @Override
    public void downgrade(Operations op) {
        op.execute("delete from products where name in ('Alembic', 'Retort')");
    }
}
