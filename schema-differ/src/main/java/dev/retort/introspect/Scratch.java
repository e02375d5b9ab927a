// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import java.sql.Connection;
import java.sql.SQLException;

/** A place in a database where things are made to look at them; closing it takes all of them away. */
public interface Scratch extends AutoCloseable {

    /** The connection for which names without a schema are in this place. */
    Connection connection();

    /** Executes a statement; if it fails the place can still be used. */
    void attempt(String sql) throws SQLException;

    @Override
    void close() throws SQLException;

    /** Makes such places in one kind of database; found by {@link java.util.ServiceLoader}. */
    interface Maker {

        /** The {@link dev.retort.dialect.Dialect#id} of the database. */
        String dialectId();

        /** A place of its own for this connection, which does nothing else until it is closed. */
        Scratch make(Connection connection) throws SQLException;
    }
}
