// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema of a database as canonical text, read without any of Retort's own code, so that it can judge that code: two
 * databases are alike if their dumps are equal.
 *
 * <p>The order of columns and of statements, layout, letter case of keywords and quotes that change nothing leave no
 * trace.
 *
 * @param objects the lines that say what an object is, by its kind and name as in {@code table orders}
 */
public record SchemaDump(SortedMap<String, SortedSet<String>> objects) {

    /** Takes a copy. */
    public SchemaDump {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        objects.forEach((object, lines) -> copy.put(object, Collections.unmodifiableSortedSet(new TreeSet<>(lines))));
        objects = Collections.unmodifiableSortedMap(copy);
    }

    /** The dump of everything that was created in the connection's database. */
    public static SchemaDump of(Connection connection) throws SQLException {
        return Engines.of(connection).dump(connection);
    }

    /** This dump without the objects of these names, as in {@code orders} or {@code audit.log_entry}. */
    public SchemaDump without(String... names) {
        SortedMap<String, SortedSet<String>> others = new TreeMap<>(objects);
        others.keySet().removeIf(object -> List.of(names).contains(object.substring(object.indexOf(' ') + 1)));
        return new SchemaDump(others);
    }

    /** One object after the other, each with its lines indented under it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        objects.forEach((object, lines) -> {
            text.append(object).append('\n');
            lines.forEach(line ->
                    text.append("    ").append(line.replace("\n", "\n    ")).append('\n'));
        });
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
