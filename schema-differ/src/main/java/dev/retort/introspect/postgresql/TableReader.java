// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Table;
import java.util.Comparator;

/** Puts a table together from its parts. */
final class TableReader {

    private final Scope scope;
    private final Findings findings;
    private final ColumnReader columns;
    private final ConstraintReader constraints;
    private final IndexReader indexes;

    TableReader(Scope scope, Findings findings, ColumnSequences behindColumns, ConstraintReader constraints) {
        this.scope = scope;
        this.findings = findings;
        this.columns = new ColumnReader(scope, findings, behindColumns);
        this.constraints = constraints;
        this.indexes = new IndexReader(scope, findings);
    }

    void read(schemacrawler.schema.Table crawled) {
        ObjectName name = scope.name(Crawled.schema(crawled), Crawled.name(crawled));
        if (!scope.accepts(name)) {
            return;
        }
        Table table = Table.named(name)
                .withColumns(crawled.getColumns().stream()
                        .sorted(Comparator.comparingInt(schemacrawler.schema.Column::getOrdinalPosition))
                        .map(column -> columns.read(name, column))
                        .toList())
                .withComment(Values.of(crawled).text("comment_text"));
        findings.add(table.withPrimaryKey(constraints.primaryKey(name, crawled.getPrimaryKey()))
                .withUniques(constraints.uniques(name, crawled.getTableConstraints()))
                .withChecks(constraints.checks(table, crawled.getTableConstraints()))
                .withForeignKeys(constraints.foreignKeys(name))
                .withIndexes(crawled.getIndexes().stream()
                        .map(index -> indexes.read(name, index))
                        .toList()));
    }
}
