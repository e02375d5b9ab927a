// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import dev.retort.dialect.Dialect;
import dev.retort.dialect.Naming;
import dev.retort.dialect.ServerVersion;
import dev.retort.schema.ObjectName;
import dev.retort.schema.TableFilter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is being read.
 *
 * @param defaultSchema the letters of the schema whose objects stand without one
 * @param others the letters of the other schemas
 */
public record Scope(
        Dialect dialect, ServerVersion version, String defaultSchema, SortedSet<String> others, TableFilter tables) {

    private static final String OWN = "retort_";

    static Scope of(Dialect dialect, ServerVersion version, String defaultSchema, IntrospectionOptions options) {
        SortedSet<String> others = new TreeSet<>();
        options.schemas().forEach(name -> others.add(dialect.naming().physical(name)));
        others.remove(defaultSchema);
        return new Scope(dialect, version, defaultSchema, others, options.tables());
    }

    /** The letters of all schemas. */
    public List<String> schemas() {
        return Stream.concat(Stream.of(defaultSchema), others.stream()).toList();
    }

    /** The name for these letters. */
    public String name(String physical) {
        return naming().logical(physical);
    }

    /** The names for these letters. */
    public List<String> names(List<String> physical) {
        return physical.stream().map(this::name).toList();
    }

    /** The name of the object of these letters in the schema of these letters. */
    public ObjectName name(String schema, String physical) {
        return new ObjectName(schema.equals(defaultSchema) ? null : name(schema), name(physical));
    }

    /** Whether the table is looked at; Retort's own never are. */
    public boolean accepts(ObjectName table) {
        return !isOwn(table) && tables.accepts(table);
    }

    /** Whether the name is one that Retort keeps for itself. */
    public boolean isOwn(ObjectName table) {
        return naming().physical(table.name()).toLowerCase(Locale.ROOT).startsWith(OWN);
    }

    private Naming naming() {
        return dialect.naming();
    }
}
