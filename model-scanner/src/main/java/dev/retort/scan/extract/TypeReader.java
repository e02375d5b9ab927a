// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedConstants;
import dev.retort.scan.mapping.MappedType;
import java.sql.Types;
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
import org.hibernate.mapping.SimpleValue;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.BasicPluralType;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/** Reads the type of a column. */
final class TypeReader {

    private final Metadata metadata;
    private final HibernateDifferences hibernate;
    private final Set<Column> written;

    TypeReader(Metadata metadata, HibernateDifferences hibernate) {
        this.metadata = metadata;
        this.hibernate = hibernate;
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

    MappedType read(Column column) {
        try {
            return of(column, column.getSqlType(metadata), null);
        } catch (HibernateException failure) {
            return of(column, null, failure.getMessage());
        }
    }

    private MappedType of(Column column, @Nullable String sql, @Nullable String failure) {
        Size size = hibernate.size(column);
        int code = hibernate.typeCode(column);
        JdbcMapping basic = basicType(column);
        return new MappedType(
                sql,
                failure,
                code,
                basic == null ? code : meaning(basic, column),
                size.getLength(),
                size.getPrecision(),
                size.getScale(),
                basic == null ? null : javaClass(basic).getTypeName(),
                written.contains(column),
                basic == null ? null : constants(basic),
                basic instanceof BasicPluralType<?, ?> plural ? element(plural.getElementType(), size) : null);
    }

    /** What Hibernate knows of the values; only where the column holds a basic value and no key to another entity. */
    private @Nullable JdbcMapping basicType(Column column) {
        return column.getValue() instanceof BasicValue ? hibernate.basicType(column) : null;
    }

    /** Hibernate keeps bytes with any {@code @Column} as large objects on some databases, {@code @Lob} or not. */
    private static int meaning(JdbcMapping basic, Column column) {
        int code = basic.getJdbcType().getDefaultSqlTypeCode();
        boolean bytes = javaClass(basic).equals(byte[].class);
        boolean large = column.getValue() instanceof SimpleValue value && value.isLob();
        return code == Types.BLOB && bytes && !large ? Types.VARBINARY : code;
    }

    private static Class<?> javaClass(JdbcMapping basic) {
        JavaType<?> type = basic.getValueConverter() == null ? basic.getMappedJavaType() : basic.getJdbcJavaType();
        return type.getJavaTypeClass();
    }

    private static @Nullable MappedConstants constants(JdbcMapping basic) {
        Class<?> javaClass = javaClass(basic);
        if (!javaClass.isEnum()) {
            return null;
        }
        return new MappedConstants(
                basic.getJdbcType().isInteger(),
                Arrays.stream(javaClass.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList());
    }

    private static MappedType element(JdbcMapping basic, Size size) {
        JdbcType type = basic.getJdbcType();
        return new MappedType(
                null,
                null,
                type.getDdlTypeCode(),
                type.getDefaultSqlTypeCode(),
                size.getLength(),
                size.getPrecision(),
                size.getScale(),
                javaClass(basic).getTypeName(),
                false,
                constants(basic),
                null);
    }
}
