// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mariadb;

import dev.retort.introspect.Scratch;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of its own, as on MySQL. */
public final class DatabaseScratch implements Scratch.Maker {

    private final Scratch.Maker common = new dev.retort.introspect.mysql.DatabaseScratch("mariadb");

    @Override
    public String dialectId() {
        return common.dialectId();
    }

    @Override
    public Scratch make(Connection connection) throws SQLException {
        return common.make(connection);
    }
}
