// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a statement where it names tables and columns, each with what the name can refer to. */
final class Uses {

    private final List<TableUse> tables = new ArrayList<>();
    private final List<ColumnUse> columns = new ArrayList<>();

    /** A table named as such. */
    record TableUse(@Nullable Token schema, Token table) {

        boolean is(String name) {
            return Identifiers.same(table.name(), name) && (schema == null || Identifiers.same(schema.name(), "main"));
        }
    }

    /** How a column is named. */
    enum Manner {
        ORDINARY,
        /** As a whole term of ORDER BY, where the alias of a result goes first. */
        ORDER_TERM,
        /** In USING, where it is a column of both sides. */
        USING,
        /** As what a foreign key refers to, whether it is there or not. */
        REFERRED
    }

    /** A column named, perhaps qualified; an asterisk counts as a column. */
    record ColumnUse(@Nullable Token schema, @Nullable Token table, Token column, Scope scope, Manner manner) {

        boolean isNamed(String name) {
            return !column.isSymbol("*") && Identifiers.same(column.name(), name);
        }
    }

    void addTable(@Nullable Token schema, Token table) {
        tables.add(new TableUse(schema, table));
    }

    void addColumn(@Nullable Token schema, @Nullable Token table, Token column, Scope scope, Manner manner) {
        columns.add(new ColumnUse(schema, table, column, scope, manner));
    }

    void addColumn(Token column, Scope scope) {
        addColumn(null, null, column, scope, Manner.ORDINARY);
    }

    List<TableUse> tables() {
        return tables;
    }

    List<ColumnUse> columns() {
        return columns;
    }
}
