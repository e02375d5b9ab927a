// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;

/** An enum type that the schema names, its values in order. */
public record EnumType(ObjectName name, List<String> values) {

    /** Copies the values. */
    public EnumType {
        values = List.copyOf(values);
    }

    /** The type of this name with these values. */
    public static EnumType of(String name, String... values) {
        return new EnumType(ObjectName.parse(name), List.of(values));
    }

    /** The same type with other values. */
    public EnumType withValues(List<String> other) {
        return new EnumType(name, other);
    }
}
