// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.sqlite.sql.CreateIndex;
import dev.retort.dialect.sqlite.sql.Fragment;
import dev.retort.dialect.sqlite.sql.IndexedPart;
import dev.retort.dialect.sqlite.sql.SortOrder;
import dev.retort.dialect.sqlite.sql.SqlSyntaxException;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.OneLine;
import dev.retort.introspect.Values;
import dev.retort.schema.Column;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an index that somebody created, from its text. */
final class IndexReader {

    private static final String USUAL_COLLATION = "BINARY";

    private final TableText text;
    private final Table table;
    private final Findings findings;

    IndexReader(TableText text, Table table, Findings findings) {
        this.text = text;
        this.table = table;
        this.findings = findings;
    }

    Optional<Index> read(schemacrawler.schema.Index crawled) {
        String name = text.scope().name(Crawled.name(crawled));
        try {
            CreateIndex index = CreateIndex.parse(Values.of(crawled).required("sql_text"));
            return Optional.of(index(name, index));
        } catch (SqlSyntaxException e) {
            findings.leave("unreadable index", ObjectName.of(name), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Index index(String name, CreateIndex created) {
        Fragment where = created.where();
        Index index = Index.index(name)
                .on(created.parts().stream().map(this::part).toList())
                .where(where == null ? null : OneLine.ofExpression(where.text()));
        return created.unique() ? index.unique() : index;
    }

    private IndexPart part(IndexedPart created) {
        IndexPart part = created.column() == null
                ? IndexPart.expression(OneLine.ofExpression(created.expression().text()))
                : IndexPart.ascending(text.column(created.column().value()));
        return (created.order() == SortOrder.DESC ? part.desc() : part).collate(collation(created, part));
    }

    private @Nullable String collation(IndexedPart created, IndexPart part) {
        if (created.collation() == null) {
            return null;
        }
        String said = created.collation().value();
        String own = table.column(part.text()).map(Column::collation).orElse(USUAL_COLLATION);
        return said.equalsIgnoreCase(own) ? null : said;
    }
}
