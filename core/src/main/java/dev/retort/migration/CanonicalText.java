// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.operation.ConnectionWork;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as text that stays the same for ever.
 *
 * <p>A component that is null, false or empty is left out, so that a component added later with such a value changes no old
 * text. Collections keep their order. Code is not written, only that it is there.
 */
final class CanonicalText {

    private CanonicalText() {}

    static void append(StringBuilder out, Object value) {
        if (value instanceof Record structure) {
            appendRecord(out, structure);
        } else if (value instanceof Map<?, ?> map) {
            appendAll(out, map.values());
        } else if (value instanceof Collection<?> elements) {
            appendAll(out, elements);
        } else if (value instanceof ConnectionWork) {
            out.append("code");
        } else if (value instanceof String text) {
            out.append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else {
            out.append(value);
        }
    }

    private static void appendRecord(StringBuilder out, Record structure) {
        out.append(structure.getClass().getSimpleName()).append('{');
        for (RecordComponent component : structure.getClass().getRecordComponents()) {
            Object value = valueOf(structure, component);
            if (value != null && !isEmpty(value)) {
                out.append(component.getName()).append('=');
                append(out, value);
                out.append(';');
            }
        }
        out.append('}');
    }

    private static void appendAll(StringBuilder out, Collection<?> elements) {
        out.append('[');
        for (Object element : elements) {
            if (element == null) {
                out.append("null");
            } else {
                append(out, element);
            }
            out.append(',');
        }
        out.append(']');
    }

    private static boolean isEmpty(Object value) {
        return Boolean.FALSE.equals(value)
                || (value instanceof Collection<?> elements && elements.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static @Nullable Object valueOf(Record structure, RecordComponent component) {
        try {
            return component.getAccessor().invoke(structure);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component + " of " + structure, e);
        }
    }
}
