// SPDX-License-Identifier: Apache-2.0
package dev.retort.junit;

import dev.retort.introspect.IntrospectionOptions;
import dev.retort.introspect.LiveDatabase;
import dev.retort.introspect.LiveSchema;
import dev.retort.run.ConnectionSource;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Schema;
import dev.retort.schema.TableFilter;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database that a check may do with what it likes. */
record Scratch(ConnectionSource connections) {

    LiveDatabase open() {
        return LiveDatabase.open(connections::open);
    }

    /** What is in it, but for what Retort keeps there. */
    LiveSchema read() {
        try (LiveDatabase live = open()) {
            return live.read(
                    new IntrospectionOptions(new TreeSet<>(), new TableFilter(List.of(), List.of("retort_*"))));
        }
    }

    /** Says what is there where something is: checks would blame the migrations for it. */
    void mustBeEmpty() {
        Schema schema = read().schema();
        String found = Stream.of(
                        names("table", schema.tables().keySet()),
                        names("sequence", schema.sequences().keySet()),
                        names("enum", schema.enums().keySet()))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            throw new AssertionError("the scratch database is not empty: it has " + found
                    + "; give each check a database of its own, or empty it first");
        }
    }

    private static Stream<String> names(String kind, Collection<ObjectName> names) {
        return names.stream().map(name -> kind + " " + name);
    }
}
