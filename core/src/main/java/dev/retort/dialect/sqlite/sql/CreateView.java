// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code CREATE VIEW} statement, read; {@code columns} are those it names itself. */
public record CreateView(
        String sql, @Nullable Name schema, Name name, boolean temporary, List<Name> columns, Fragment select)
        implements CreateStatement {

    public CreateView {
        columns = List.copyOf(columns);
    }

    /**
     * Reads a view's text.
     *
     * @throws SqlSyntaxException where it is no view's
     */
    public static CreateView parse(String sql) {
        return new StatementParser(sql).only(CreateView.class, "view");
    }
}
