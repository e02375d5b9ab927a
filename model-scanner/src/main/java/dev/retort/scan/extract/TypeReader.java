// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedConstants;
import dev.retort.scan.mapping.MappedType;
import dev.retort.scan.mapping.Origin;
import dev.retort.scan.mapping.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.HibernateException;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/** Reads the type of a column. */
final class TypeReader {

    private final Metadata metadata;
    private final HibernateDifferences hibernate;
    private final Problems problems;
    private final Set<Column> written;

    TypeReader(Metadata metadata, HibernateDifferences hibernate, Problems problems) {
        this.metadata = metadata;
        this.hibernate = hibernate;
        this.problems = problems;
        this.written = written(metadata);
    }

    /** The columns with a {@code columnDefinition}; asked first, because Hibernate caches every type text there. */
    private static Set<Column> written(Metadata metadata) {
        Set<Column> written = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            namespace.getTables().stream()
                    .flatMap(table -> table.getColumns().stream())
                    .filter(column -> column.getSqlType() != null)
                    .forEach(written::add);
        }
        return written;
    }

    MappedType read(Table table, Column column, @Nullable Origin origin) {
        Size size = hibernate.size(column);
        Class<?> javaClass = javaClass(column);
        return new MappedType(
                sql(table, column, origin),
                hibernate.typeCode(column),
                size.getLength(),
                size.getPrecision(),
                size.getScale(),
                javaClass == null ? null : javaClass.getTypeName(),
                written.contains(column),
                javaClass == null ? null : constants(javaClass, column));
    }

    /** The class of the values, known only where the column holds a basic value and no key to another entity. */
    private @Nullable Class<?> javaClass(Column column) {
        if (!(column.getValue() instanceof BasicValue)) {
            return null;
        }
        JdbcMapping basic = hibernate.basicType(column);
        JavaType<?> type = basic.getValueConverter() == null ? basic.getMappedJavaType() : basic.getJdbcJavaType();
        return type.getJavaTypeClass();
    }

    private @Nullable String sql(Table table, Column column, @Nullable Origin origin) {
        try {
            return column.getSqlType(metadata);
        } catch (HibernateException failure) {
            problems.add(Problem.unreadable(
                    origin,
                    "the type of column " + table.getName() + "." + column.getName() + " cannot be told: "
                            + failure.getMessage()));
            return null;
        }
    }

    private @Nullable MappedConstants constants(Class<?> javaType, Column column) {
        if (!javaType.isEnum()) {
            return null;
        }
        return new MappedConstants(
                hibernate.basicType(column).getJdbcType().isInteger(),
                Arrays.stream(javaType.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
    }
}
