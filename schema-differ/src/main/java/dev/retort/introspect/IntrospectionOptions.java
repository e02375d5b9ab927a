// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.schema.TableFilter;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of a database is looked at.
 *
 * @param schemas the schemas besides the connection's default one, as a model names them
 * @param tables the tables in these schemas
 */
public record IntrospectionOptions(SortedSet<String> schemas, TableFilter tables) {

    /** Copies the schemas. */
    public IntrospectionOptions {
        schemas = Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
    }

    /** Every table of the default schema. */
    public static IntrospectionOptions defaults() {
        return new IntrospectionOptions(new TreeSet<>(), TableFilter.ALL);
    }

    /** These schemas besides the default one. */
    public IntrospectionOptions withSchemas(Collection<String> names) {
        return new IntrospectionOptions(new TreeSet<>(names), tables);
    }

    /** Only the tables that the filter accepts. */
    public IntrospectionOptions withTables(TableFilter filter) {
        return new IntrospectionOptions(schemas, filter);
    }
}
