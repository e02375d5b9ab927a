// SPDX-License-Identifier: Apache-2.0
package dev.retort.run;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Dialects;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JDBC drivers of this process.
 *
 * <p>The driver manager looks for drivers once, with the class loader of whoever came first; inside of a build tool or a container that
 * may be somebody else's. Where it knows none for a URL, those that stand beside Retort, or that the thread's class loader sees, serve.
 */
public final class Drivers {

    /** What is said where no driver serves a URL; the driver manager says {@code No suitable driver}. */
    static final String NONE_SERVES = "no driver serves this URL";

    private static final String UNREACHABLE = "08001";

    private Drivers() {}

    /** A connection of the driver that serves this URL. */
    public static Connection connect(String url, Properties properties) throws SQLException {
        boolean known = isKnown(url);
        Optional<Driver> driver = known ? Optional.empty() : besideRetort(url);
        if (!known && driver.isEmpty()) {
            String databases = Dialects.installed().all().stream()
                    .map(Dialect::id)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new SQLException(NONE_SERVES + "; Retort knows " + databases, UNREACHABLE);
        }
        Connection connection = driver.isPresent() ? driver.get().connect(url, properties) : null;
        return connection == null ? DriverManager.getConnection(url, properties) : connection;
    }

    private static boolean isKnown(String url) {
        return DriverManager.drivers().anyMatch(driver -> accepts(driver, url));
    }

    private static Optional<Driver> besideRetort(String url) {
        return Stream.of(Drivers.class.getClassLoader(), Thread.currentThread().getContextClassLoader())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(loader -> ServiceLoader.load(Driver.class, loader).stream())
                .map(ServiceLoader.Provider::get)
                .filter(driver -> accepts(driver, url))
                .findFirst();
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false; // a driver that cannot read the URL does not serve it
        }
    }
}
