// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table, sequence or enum type, with its schema where that is not the connection's default one.
 *
 * <p>Parts follow the naming convention of {@link Names}. The text form is {@code audit.log_entry}.
 *
 * @param schema the schema's name, or null for the default schema
 * @param name the object's own name
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName> {

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(
                    ObjectName::schema, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(ObjectName::name);

    /** Checks that neither part is empty, and that the text form can be read back. */
    public ObjectName {
        Objects.requireNonNull(name, "name");
        if (name.isEmpty() || (schema != null && schema.isEmpty())) {
            throw new IllegalArgumentException("a name must not be empty: \"" + schema + "." + name + "\"");
        }
        if (!Names.isWellFormed(name) || (schema != null && !Names.isWellFormed(schema))) {
            throw new IllegalArgumentException("a name with a dot or a backquote is written in backquotes, backquotes"
                    + " inside doubled: " + (schema == null ? "" : schema + " . ") + name);
        }
    }

    /** The name in the default schema; {@code name} is one part, not parsed. */
    public static ObjectName of(String name) {
        return new ObjectName(null, name);
    }

    /** Reads {@code log_entry}, {@code audit.log_entry} or {@code audit.`Log.Entry`}. */
    public static ObjectName parse(String text) {
        int dot = Names.firstDotOutsideQuotes(text);
        return dot < 0 ? of(text) : new ObjectName(text.substring(0, dot), text.substring(dot + 1));
    }

    /** The same schema, another name. */
    public ObjectName withName(String other) {
        return new ObjectName(schema, other);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
