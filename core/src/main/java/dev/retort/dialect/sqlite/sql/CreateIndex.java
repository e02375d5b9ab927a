// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code CREATE INDEX} statement, read; {@code where} is the condition of a partial index. */
public record CreateIndex(
        String sql,
        @Nullable Name schema,
        Name name,
        boolean unique,
        Name table,
        List<IndexedPart> parts,
        @Nullable Fragment where)
        implements CreateStatement {

    public CreateIndex {
        parts = List.copyOf(parts);
    }

    /**
     * Reads an index's text.
     *
     * @throws SqlSyntaxException where it is no index's
     */
    public static CreateIndex parse(String sql) {
        return new StatementParser(sql).only(CreateIndex.class, "index");
    }
}
