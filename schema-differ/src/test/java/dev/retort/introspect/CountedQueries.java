// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real connection that notes what it is asked: statements, and questions to the driver that it answers with rows. */
final class CountedQueries {

    private final List<String> asked = new ArrayList<>();

    Connection watch(Connection connection) {
        return proxy(Connection.class, connection);
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private <T> T proxy(Class<T> type, T target) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call(target, method, arguments));
        return type.cast(proxy);
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        note(target, method, arguments);
        try {
            return watched(method.invoke(target, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(Object target, Method method, Object[] arguments) {
        boolean execution = target instanceof Statement && method.getName().startsWith("execute");
        boolean rows = target instanceof DatabaseMetaData && method.getReturnType() == ResultSet.class;
        if (execution || rows) {
            asked.add(arguments == null || arguments.length == 0 ? method.getName() : String.valueOf(arguments[0]));
        }
    }

    private Object watched(Object result) {
        if (result instanceof CallableStatement statement) {
            return proxy(CallableStatement.class, statement);
        } else if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        } else if (result instanceof Statement statement) {
            return proxy(Statement.class, statement);
        } else if (result instanceof DatabaseMetaData facts) {
            return proxy(DatabaseMetaData.class, facts);
        }
        return result;
    }
}
