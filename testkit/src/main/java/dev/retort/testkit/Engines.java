// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** The database products that tests know. */
final class Engines {

    private static final List<Engine> ALL = ServiceLoader.load(Engine.class, Engines.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Engine::product).reversed())
            .toList();

    private Engines() {}

    static List<Engine> all() {
        return ALL;
    }

    static Engine of(String product) {
        return ALL.stream()
                .filter(engine -> engine.product().equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no database product %s; there are %s"
                        .formatted(product, ALL.stream().map(Engine::product).toList())));
    }

    static Engine of(Connection connection) throws SQLException {
        for (Engine engine : ALL) {
            if (engine.serves(connection)) {
                return engine;
            }
        }
        throw new IllegalArgumentException(
                "no database product serves " + connection.getMetaData().getURL());
    }
}
