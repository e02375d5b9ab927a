// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether SQLite can use the views and triggers of a schema: what they name may be gone, or a function not be loaded. */
final class Soundness {

    private Soundness() {}

    /** The views and triggers of which it cannot be seen that they work. */
    static List<SchemaEntry> broken(Connection connection, SchemaEntries schema) throws SQLException {
        Probe probe = new Probe(connection);
        List<SchemaEntry> broken = new ArrayList<>();
        for (SchemaEntry entry : Stream.concat(schema.all(SchemaEntry.Type.VIEW), schema.all(SchemaEntry.Type.TRIGGER))
                .toList()) {
            if (probe.of(entry).isEmpty()) {
                broken.add(entry);
            }
        }
        return broken;
    }
}
