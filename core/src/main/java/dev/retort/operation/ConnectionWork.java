// SPDX-License-Identifier: Apache-2.0
package dev.retort.operation;

import java.sql.Connection;
import java.sql.SQLException;

/** Code of an author's that works on a connection inside the migration's transaction. */
@FunctionalInterface
public interface ConnectionWork {

    /** Does the work; neither commits nor closes. */
    void run(Connection connection) throws SQLException;
}
