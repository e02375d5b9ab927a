// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.hibernate.metamodel.mapping.JdbcMapping;

/**
 * The members of Hibernate whose signature differs between 6.6 and 8.0, called by name and number of parameters:
 * {@code Mapping} became {@code MappingContext} in 7.0, a {@code Map} became a {@code Collection} in 8.0.
 */
final class HibernateDifferences {

    private final Metadata metadata;

    HibernateDifferences(Metadata metadata) {
        this.metadata = metadata;
    }

    Collection<ForeignKey> foreignKeys(Table table) {
        Object keys = call(table, "getForeignKeys");
        Collection<?> values = keys instanceof Map<?, ?> map ? map.values() : (Collection<?>) keys;
        return values.stream().map(ForeignKey.class::cast).toList();
    }

    int typeCode(Column column) {
        return (Integer) call(column, "getSqlTypeCode", metadata);
    }

    Size size(Column column) {
        return (Size) call(column, "getColumnSize", metadata.getDatabase().getDialect(), metadata);
    }

    /** The basic type of a column, looked up through keys to entities and through components. */
    JdbcMapping basicType(Column column) {
        return (JdbcMapping) call(column.getValue(), "getSelectableType", metadata, column.getTypeIndex());
    }

    /** The SQL that the author appended to an object, which 6.6 has no notion of. */
    static Optional<String> options(Object mapped) {
        return text(mapped, "getOptions");
    }

    /** The access method of an index, which 8.0 added; likewise its type. */
    static Optional<String> using(Object index) {
        return text(index, "getUsing").or(() -> text(index, "getType"));
    }

    private static Optional<String> text(Object target, String method) {
        return method(target, method, 0)
                .map(found -> (String) invoke(found, target))
                .filter(text -> !text.isBlank());
    }

    private static Object call(Object target, String name, Object... arguments) {
        Method method = method(target, name, arguments.length)
                .orElseThrow(() -> new IllegalStateException("this Hibernate has no "
                        + target.getClass().getName() + "." + name + " of " + arguments.length + " parameters"));
        return invoke(method, target, arguments);
    }

    private static Optional<Method> method(Object target, String name, int parameters) {
        return Arrays.stream(target.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameters)
                .findFirst();
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(method + " failed", failure.getCause());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(method + " is not accessible", failure);
        }
    }
}
