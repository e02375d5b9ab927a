// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.mysql;

/**
 * Which driver connects: each server's own, or, where the property {@code retort.test.crossed-drivers} is set, the other one, as many
 * projects have it.
 */
public final class Drivers {

    private Drivers() {}

    /** The URL of a database of MySQL. */
    public static String mysqlUrl(String host, int port, String database) {
        return areCrossed()
                ? "jdbc:mariadb://%s:%d/%s?sslMode=disable&allowPublicKeyRetrieval=true".formatted(host, port, database)
                : connectorJ(host, port, database);
    }

    /** The URL of a database of MariaDB. */
    public static String mariadbUrl(String host, int port, String database) {
        return areCrossed()
                ? connectorJ(host, port, database)
                : "jdbc:mariadb://%s:%d/%s".formatted(host, port, database);
    }

    private static String connectorJ(String host, int port, String database) {
        return "jdbc:mysql://%s:%d/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true".formatted(host, port, database);
    }

    private static boolean areCrossed() {
        return System.getProperty("retort.test.crossed-drivers") != null;
    }
}
