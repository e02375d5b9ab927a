// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a connection could not be had: a pool wraps what the driver says, which wraps what the network says. */
final class ConnectionFailure {

    /** The class of SQL states that says: this user, or this password, is not let in. */
    private static final String LOGIN_REFUSED = "28";

    /** What is said where no driver serves the URL: by the driver manager, by Retort. */
    private static final List<String> NO_DRIVER = List.of("No suitable driver", Drivers.NONE_SERVES);

    private static final int DEEPEST = 20;

    private final List<Throwable> causes = new ArrayList<>();

    ConnectionFailure(Exception failure) {
        for (Throwable cause = HikariPools.reason(failure);
                cause != null && causes.size() < DEEPEST;
                cause = cause.getCause()) {
            causes.add(cause);
        }
    }

    /** All of it in one exception, with the state and the code of the first that has a state. */
    SQLException told() {
        SQLException stated = causes.stream()
                .filter(cause -> cause instanceof SQLException said && said.getSQLState() != null)
                .map(SQLException.class::cast)
                .findFirst()
                .orElse(new SQLException());
        SQLException told = new SQLException(text(), stated.getSQLState(), stated.getErrorCode());
        told.setStackTrace(causes.get(0).getStackTrace());
        return told;
    }

    /** Whether a database is to blame, and not for refusing a login. */
    boolean isPassing() {
        String state = told().getSQLState();
        return causes.get(0) instanceof SQLException
                && NO_DRIVER.stream().noneMatch(words(innermost())::startsWith)
                && (state == null || !state.startsWith(LOGIN_REFUSED));
    }

    private String text() {
        String outer = words(causes.get(0));
        Throwable innermost = innermost();
        String inner = words(innermost);
        if (contains(outer, inner)) {
            return outer;
        }
        boolean sayable = innermost instanceof SQLException || innermost.getMessage() == null;
        return outer + " (" + (sayable ? "" : innermost.getClass().getSimpleName() + ": ") + inner + ")";
    }

    private Throwable innermost() {
        return causes.get(causes.size() - 1);
    }

    private static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
