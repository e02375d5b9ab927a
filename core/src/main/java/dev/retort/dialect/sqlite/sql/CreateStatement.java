// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import org.jspecify.annotations.Nullable;

/** What SQLite keeps in the column {@code sql} of its schema table, read. */
public sealed interface CreateStatement
        permits CreateTable, CreateVirtualTable, CreateIndex, CreateTrigger, CreateView {

    /** The text that was read; every span is a place in it. */
    String sql();

    /** The schema that the text names; what SQLite stores never names one. */
    @Nullable
    Name schema();

    /** The name of the thing created. */
    Name name();

    /**
     * Reads any of these statements.
     *
     * @throws SqlSyntaxException where the text is none of them, or broken
     */
    static CreateStatement parse(String sql) {
        return new StatementParser(sql).statement();
    }
}
