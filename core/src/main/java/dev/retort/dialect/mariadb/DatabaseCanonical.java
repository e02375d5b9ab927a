// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mariadb;

import dev.retort.dialect.Canonical;
import dev.retort.dialect.TypeSystem;
import dev.retort.dialect.mysql.CatalogueLetters;
import dev.retort.schema.Column;
import dev.retort.schema.EnumType;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Names;
import dev.retort.schema.ReferentialAction;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.Set;

/**
 * What MariaDB does not tell apart or cannot keep: the same as MySQL, but it has sequences, a computed
 * column may be null, and no foreign key sets a default.
 */
final class DatabaseCanonical implements Canonical {

    /** None, as Hibernate makes them, and the server's own choice. */
    private static final Set<Long> USUAL_CACHES = Set.of(0L, 1000L);

    private final Canonical common;

    DatabaseCanonical(TypeSystem types) {
        this.common = new dev.retort.dialect.mysql.DatabaseCanonical(types, CatalogueLetters::ofExpression);
    }

    @Override
    public Table of(Table table) {
        Table canonical = common.of(table);
        return canonical
                .withColumns(canonical.columns().values().stream()
                        .map(DatabaseCanonical::column)
                        .toList())
                .withForeignKeys(canonical.foreignKeys().stream()
                        .map(DatabaseCanonical::foreignKey)
                        .toList());
    }

    /** A key that shall set a default is taken, and refuses. */
    private static ForeignKey foreignKey(ForeignKey key) {
        return key.onDelete(action(key.onDelete())).onUpdate(action(key.onUpdate()));
    }

    private static ReferentialAction action(ReferentialAction action) {
        return action == ReferentialAction.SET_DEFAULT ? ReferentialAction.NO_ACTION : action;
    }

    private static Column column(Column column) {
        return column.generated() == null ? column : column.withNullable(true);
    }

    @Override
    public Sequence of(Sequence sequence) {
        Long cache = sequence.cache();
        return sequence.as(null)
                .cache(cache == null || USUAL_CACHES.contains(cache) ? null : cache)
                .ownedBy(null);
    }

    @Override
    public EnumType of(EnumType type) {
        return type;
    }

    @Override
    public String expression(String sql) {
        return common.expression(sql);
    }

    /** A check in a column's definition has the column's name. */
    @Override
    public boolean isGeneratedName(Table table, String name) {
        String letters = Names.text(name);
        boolean ofColumn = table.columns().keySet().stream()
                .anyMatch(column -> Names.text(column).equalsIgnoreCase(letters));
        return ofColumn || letters.matches("CONSTRAINT_\\d+") || common.isGeneratedName(table, name);
    }
}
