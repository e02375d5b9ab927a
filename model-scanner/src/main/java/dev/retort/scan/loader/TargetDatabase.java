// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.loader;

import dev.retort.dialect.Dialect;
import java.util.List;

/** The database that entities are mapped for, as Hibernate would hear of it from a JDBC driver. */
public record TargetDatabase(String product, String version) {

    /** The products that Hibernate knows by these names; those behind the first need no library beside its core. */
    private static final List<String> PRODUCTS = List.of("SQLite", "PostgreSQL", "MySQL", "MariaDB");

    /** The one that a dialect serves. */
    public static TargetDatabase of(Dialect dialect, String version) {
        String product = PRODUCTS.stream()
                .filter(name -> name.equalsIgnoreCase(dialect.id()))
                .findFirst()
                .orElse(dialect.id());
        return new TargetDatabase(product, dialect.version(version).toString());
    }

    /** Whether Hibernate keeps the dialect of this database outside its core. */
    boolean needsCommunityDialects() {
        return product.equals(PRODUCTS.get(0));
    }
}
