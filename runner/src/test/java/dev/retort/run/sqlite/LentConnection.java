// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.run.ConnectionSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Lends one connection again and again, as a proxy does that knows of the thread's transaction. */
record LentConnection(Connection connection) implements ConnectionSource {

    @Override
    public Connection open() {
        return (Connection) Proxy.newProxyInstance(
                LentConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public String description() {
        return "a connection in use";
    }
}
