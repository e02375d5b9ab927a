// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import dev.retort.testkit.server.ClientPrograms;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/** A database product as tests use it, found by {@link java.util.ServiceLoader}: one implementation in each folder. */
public interface Engine {

    /** The product, as in {@code postgresql}. */
    String product();

    /** The product that this one sprang from and mostly behaves as, if there is one. */
    default Optional<String> ancestor() {
        return Optional.empty();
    }

    /** The versions that tests run on unless told otherwise. */
    List<String> versions();

    /** What the version can do. */
    Set<Ability> abilities(String version);

    /** A fresh and empty database of the version. */
    TestDatabase create(String version);

    /** Whether the connection leads to a database of this product. */
    boolean serves(Connection connection) throws SQLException;

    /** The folders in which there may be client programs of the product, the likeliest first. */
    default List<Path> programs(String version) {
        return ClientPrograms.installed();
    }

    /** The schema as canonical text. */
    SchemaDump dump(Connection connection) throws SQLException;

    /** The columns of each table, by its name as SQL takes it, quoted and qualified where need be. */
    SortedMap<String, SortedSet<String>> columns(Connection connection) throws SQLException;

    /** The name so that SQL takes it to the letter. */
    String quote(String name);

    /** An expression for the column's value as text. */
    String asText(String column);
}
