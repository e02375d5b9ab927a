// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mariadb;

import dev.retort.dialect.mysql.ServerText;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.introspect.mysql.CatalogueQueries;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Sequence;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads sequences, each of which is a table with one row; all of them are asked at once. */
final class SequenceReader {

    private static final long USUAL_MINIMUM = 1;
    private static final long USUAL_MAXIMUM = Long.MAX_VALUE - 1;

    private final Scope scope;
    private final Findings findings;

    SequenceReader(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    void read(Connection connection, CatalogueQueries queries) throws SQLException {
        List<String> names = Values.rows(connection, queries.query("sequences")).stream()
                .map(values -> values.required("sequence_name"))
                .filter(name -> !scope.isOwn(ObjectName.of(scope.name(name))))
                .toList();
        if (!names.isEmpty()) {
            for (Values values : Values.rows(connection, all(names))) {
                findings.add(sequence(values));
            }
        }
    }

    private static String all(List<String> names) {
        return names.stream()
                .map(name -> "select " + ServerText.quoted(name) + " as sequence_name, minimum_value, maximum_value,"
                        + " start_value, increment, cache_size, cycle_option from `" + name.replace("`", "``") + "`")
                .collect(Collectors.joining("\nunion all\n"));
    }

    private Sequence sequence(Values values) {
        long increment = values.number("increment");
        boolean upwards = increment >= 0;
        long cache = values.number("cache_size");
        return new Sequence(
                ObjectName.of(scope.name(values.required("sequence_name"))),
                values.number("start_value"),
                increment,
                null,
                unlessUsual(values.number("minimum_value"), upwards ? USUAL_MINIMUM : -USUAL_MAXIMUM - 1),
                unlessUsual(values.number("maximum_value"), upwards ? USUAL_MAXIMUM : -1),
                cache == 0 ? null : Long.valueOf(cache),
                values.flag("cycle_option"),
                null);
    }

    private static @Nullable Long unlessUsual(long value, long usual) {
        return value == usual ? null : Long.valueOf(value);
    }
}
