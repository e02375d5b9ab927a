// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.Facts;
import dev.retort.run.Platform;
import dev.retort.schema.ObjectName;
import java.sql.Connection;
import java.util.List;

/** Every statement is part of a transaction, so none can be cut off and leave a question. */
final class DatabaseCatalogue implements Platform.Catalogue {

    @Override
    public Facts facts(Connection connection, ObjectName name) {
        throw new IllegalStateException("no statement runs outside of a transaction here: " + name);
    }

    @Override
    public List<String> clearing(Connection connection, ObjectName name) {
        return List.of();
    }
}
