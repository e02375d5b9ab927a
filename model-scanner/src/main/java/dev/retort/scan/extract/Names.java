// SPDX-License-Identifier: Apache-2.0
package dev.retort.scan.extract;

import dev.retort.scan.mapping.MappedName;
import java.util.List;
import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/** Spells Hibernate's names the JPA way, with backquotes around those that are quoted, and knows its made-up ones. */
final class Names {

    /**
     * FK, UK or IDX, then an MD5 in base 35, as Hibernate names constraints that nobody named; in the database's quotes where it
     * quotes everything.
     */
    private static final Pattern MADE_UP = Pattern.compile("([\"`]?)(FK|UK|UC|IDX)[0-9a-y]{20,25}\\1");

    private final SqlStringGenerationContext context;
    private final NameQualifierSupport qualifiers;

    Names(SqlStringGenerationContext context, NameQualifierSupport qualifiers) {
        this.context = context;
        this.qualifiers = qualifiers;
    }

    MappedName of(Table table) {
        return of(table.getQualifiedTableName());
    }

    /** The name without those qualifiers that the database does not know, which Hibernate leaves out as well. */
    MappedName of(QualifiedName name) {
        return new MappedName(
                qualifiers.supportsCatalogs() ? spellOrNull(context.catalogWithDefault(name.getCatalogName())) : null,
                qualifiers.supportsSchemas() ? spellOrNull(context.schemaWithDefault(name.getSchemaName())) : null,
                spell(name.getObjectName()));
    }

    static String of(Column column) {
        return spell(column.getName(), column.isQuoted());
    }

    static List<String> of(List<Column> columns) {
        return columns.stream().map(Names::of).toList();
    }

    /** The name of a constraint or index, null where Hibernate made it up. */
    static @Nullable String given(@Nullable String name) {
        if (name == null || name.isBlank() || MADE_UP.matcher(name).matches()) {
            return null;
        }
        return name;
    }

    private static @Nullable String spellOrNull(@Nullable Identifier identifier) {
        return identifier == null ? null : spell(identifier);
    }

    private static String spell(Identifier identifier) {
        return spell(identifier.getText(), identifier.isQuoted());
    }

    static String spell(String text, boolean quoted) {
        return quoted ? '`' + text.replace("`", "``") + '`' : text;
    }
}
