// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds out whom a session waits for. */
public final class Blockers {

    private final String query;

    /** Asks this, given the number of the connection, for numbers, users, hosts, what they do, since when, and their statements. */
    public Blockers(String query) {
        this.query = query;
    }

    List<String> of(Connection observer, String session) throws SQLException {
        List<String> blockers = new ArrayList<>();
        try (PreparedStatement statement = observer.prepareStatement(query)) {
            statement.setLong(1, DatabaseSupervision.number(session));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    blockers.add("connection " + row.getString(1) + ", database user " + row.getString(2) + " from "
                            + row.getString(3) + ", " + row.getString(4) + " for " + row.getString(5) + " s"
                            + (row.getString(6) == null ? "" : ", last: " + row.getString(6)));
                }
            }
        }
        return blockers;
    }
}
