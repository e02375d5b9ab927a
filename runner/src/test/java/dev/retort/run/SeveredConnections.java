// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a process that ends right before one of its calls reaches the database, or right behind it: from there on, nothing
 * does. To the database, a process that is killed looks just like that.
 */
final class SeveredConnections implements ConnectionSource {

    /** What may change something. To end before a question is to end behind what was changed before it. */
    private static final Set<String> CHANGES = Set.of("execute", "executeUpdate", "executeBatch", "commit");

    private final ConnectionSource real;
    private final int last;
    private final @Nullable String statement;
    private final boolean behind;
    private final List<Connection> open = new ArrayList<>();
    private int calls;
    private boolean severed;

    /** Connections over which so many calls that change something reach the database. */
    SeveredConnections(ConnectionSource real, int last) {
        this(real, last, null, false);
    }

    private SeveredConnections(ConnectionSource real, int last, @Nullable String statement, boolean behind) {
        this.real = real;
        this.last = last;
        this.statement = statement;
        this.behind = behind;
    }

    /** Connections over which everything reaches the database until a statement that contains this. */
    static SeveredConnections before(String statement, ConnectionSource real) {
        return new SeveredConnections(real, Integer.MAX_VALUE, statement, false);
    }

    /** The same with the statement itself, whose answer nobody hears. */
    static SeveredConnections behind(String statement, ConnectionSource real) {
        return new SeveredConnections(real, Integer.MAX_VALUE, statement, true);
    }

    boolean areSevered() {
        return severed;
    }

    /** How many calls there were that change something. */
    int calls() {
        return calls;
    }

    @Override
    public synchronized Connection open() {
        if (severed) {
            throw DatabaseUnreachable.because("nothing", new SQLException("the process has ended"), null);
        }
        Connection connection = real.open();
        open.add(connection);
        return proxy(Connection.class, connection);
    }

    @Override
    public String description() {
        return real.description();
    }

    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }

    private synchronized @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (severed && (name.equals("close") || name.equals("isClosed"))) {
            return name.equals("close") ? null : Boolean.TRUE;
        }
        boolean isIt = CHANGES.contains(name) && !severed && (++calls > last || isIt(arguments));
        if (isIt && behind) {
            invoke(target, method, arguments);
        }
        if (isIt) {
            sever();
        }
        if (severed) {
            throw new SQLException("the process has ended", "08006");
        }
        Object result = invoke(target, method, arguments);
        if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement);
        }
        return result instanceof Statement statement ? proxy(Statement.class, statement) : result;
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isIt(Object @Nullable [] arguments) {
        return statement != null && arguments != null && arguments[0] instanceof String sql && sql.contains(statement);
    }

    private void sever() throws SQLException {
        severed = true;
        for (Connection connection : open) {
            connection.abort(Runnable::run);
            // where there is no server, aborting does nothing
            connection.close();
        }
    }
}
