// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.sqlite;

import dev.retort.dialect.sqlite.sql.CreateTable;
import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.SqlSyntaxException;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.ObjectName;
import dev.retort.schema.Sequence;
import dev.retort.schema.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables together from their texts and columns. */
final class TableReader {

    /** The one column of a table that stands for a sequence. */
    private static final String SEQUENCE_COLUMN = "next_val";

    private final Scope scope;
    private final Findings findings;
    private final Map<String, TableText> texts = new HashMap<>();

    TableReader(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    void read(Collection<schemacrawler.schema.Table> crawled) {
        crawled.forEach(this::readText);
        for (schemacrawler.schema.Table table : crawled) {
            TableText text = texts.get(Identifiers.folded(Crawled.name(table)));
            if (text != null && scope.accepts(text.name())) {
                add(table(table, text));
            }
        }
    }

    private void readText(schemacrawler.schema.Table crawled) {
        String letters = Crawled.name(crawled);
        ObjectName name = ObjectName.of(scope.name(letters));
        try {
            CreateTable text = CreateTable.parse(Values.of(crawled).required("sql_text"));
            texts.put(Identifiers.folded(letters), new TableText(scope, name, text));
        } catch (SqlSyntaxException e) {
            findings.leave("unreadable table", name, String.valueOf(e.getMessage()));
        }
    }

    private Table table(schemacrawler.schema.Table crawled, TableText text) {
        ColumnReader columns = new ColumnReader(scope, text);
        Table table = Table.named(text.name())
                .withColumns(crawled.getColumns().stream()
                        .sorted(Comparator.comparingInt(schemacrawler.schema.Column::getOrdinalPosition))
                        .map(columns::read)
                        .toList());
        new ConstraintOptions(text, findings).leave();
        ConstraintReader constraints = new ConstraintReader(text, texts, findings);
        IndexReader indexes = new IndexReader(text, table, findings);
        return table.withPrimaryKey(text.primaryKey())
                .withUniques(constraints.uniques())
                .withForeignKeys(constraints.foreignKeys())
                .withChecks(constraints.checks())
                .withIndexes(crawled.getIndexes().stream()
                        .flatMap(index -> indexes.read(index).stream())
                        .toList())
                .withOptions(options(text.text()));
    }

    private static List<String> options(CreateTable text) {
        return text.options().stream()
                .map(option -> option.name().replace('_', ' '))
                .toList();
    }

    private void add(Table table) {
        Set<String> columns = table.columns().keySet();
        boolean sequence = columns.size() == 1 && columns.iterator().next().equalsIgnoreCase(SEQUENCE_COLUMN);
        if (sequence) {
            findings.add(Sequence.sequence(SEQUENCE_COLUMN).named(table.name()));
        } else {
            findings.add(table);
        }
    }
}
