// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection as an author's code gets it: all is allowed but to end the migration's transaction, or the connection itself. */
final class GuardedConnection {

    private static final Set<String> REFUSED = Set.of("commit", "setAutoCommit", "close", "abort");

    private final Connection connection;

    private GuardedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        GuardedConnection guarded = new GuardedConnection(connection);
        return (Connection) Proxy.newProxyInstance(
                GuardedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> guarded.call(method, arguments));
    }

    private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        boolean rollsAllBack = method.getName().equals("rollback") && method.getParameterCount() == 0;
        if (REFUSED.contains(method.getName()) || rollsAllBack) {
            throw new SQLException("code of a migration must not call " + method.getName()
                    + "() on its connection: the transaction is the migration's, and ends with it");
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
