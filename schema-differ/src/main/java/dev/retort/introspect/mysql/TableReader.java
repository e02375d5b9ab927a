// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a table together from its parts. */
public final class TableReader {

    private final Scope scope;
    private final ColumnReader columns;
    private final ConstraintReader constraints;
    private final IndexReader indexes;

    /** With constraints that are read already. */
    public TableReader(Scope scope, Findings findings, CatalogueText text, ConstraintReader constraints) {
        this.scope = scope;
        this.columns = new ColumnReader(scope, findings, text);
        this.constraints = constraints;
        this.indexes = new IndexReader(scope, findings, text);
    }

    /** The table, or null where it is not looked at. */
    public @Nullable Table read(schemacrawler.schema.Table crawled) {
        ObjectName name = ObjectName.of(scope.name(Crawled.name(crawled)));
        if (!scope.accepts(name)) {
            return null;
        }
        Values values = Values.of(crawled);
        String collation = values.required("collation_text");
        Table table = Table.named(name)
                .withColumns(crawled.getColumns().stream()
                        .sorted(Comparator.comparingInt(schemacrawler.schema.Column::getOrdinalPosition))
                        .map(column -> columns.read(name, column, collation))
                        .toList())
                .withForeignKeys(constraints.foreignKeys(name))
                .withChecks(constraints.checks(name))
                .withComment(comment(values))
                .withOptions(options(values, collation));
        return indexes.read(table, crawled.getIndexes());
    }

    private static @Nullable String comment(Values values) {
        String comment = values.text("comment_text");
        return comment == null || comment.isEmpty() ? null : comment;
    }

    /** The order of text that new columns get, where it is not the database's own. */
    private static List<String> options(Values values, String collation) {
        return Objects.equals(values.text("usual_collation"), collation) ? List.of() : List.of("collate " + collation);
    }
}
