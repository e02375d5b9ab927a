// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import java.sql.Connection;
import java.sql.SQLException;

/** Reads the catalogue of one kind of database; found by {@link java.util.ServiceLoader}. */
public interface CatalogueReader {

    /** The {@link dev.retort.dialect.Dialect#id} of the database. */
    String dialectId();

    /** The schema in which the connection makes what is named without one. */
    String defaultSchema(Connection connection) throws SQLException;

    /** What of the database's own setting decides what it makes of a text, as a part of a file's name. */
    default String setting(Connection connection) throws SQLException {
        return "";
    }

    /** How much room the database takes, in bytes. */
    long size(Connection connection) throws SQLException;

    /** Reads all that is in the scope, in a number of queries that does not depend on how much there is. */
    void read(Connection connection, Scope scope, Findings findings) throws SQLException;
}
