// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Names;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Reads indexes, which primary keys and unique constraints are too; those that the server made for foreign keys are its own. */
final class IndexReader {

    private static final String PRIMARY = "PRIMARY";

    private final Scope scope;
    private final Findings findings;
    private final CatalogueText text;

    IndexReader(Scope scope, Findings findings, CatalogueText text) {
        this.scope = scope;
        this.findings = findings;
        this.text = text;
    }

    /** The table with the keys and indexes that the catalogue has for it; its foreign keys are there already. */
    Table read(Table table, Collection<schemacrawler.schema.Index> crawled) {
        Table with = table;
        List<Unique> uniques = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (schemacrawler.schema.Index each : crawled) {
            Values values = Values.of(each);
            String letters = Crawled.name(each);
            Index index = index(each, values);
            if (!values.required("access_method").matches("BTREE|HASH")) {
                String kind = values.required("access_method").toLowerCase(java.util.Locale.ROOT) + " index";
                findings.leave(
                        kind, table.name().withName(scope.name(letters)), "it is an index of table " + table.name());
            } else if (letters.equals(PRIMARY)) {
                with = with.withPrimaryKey(new PrimaryKey(null, columns(index)));
            } else if (index.isUnique() && isPlain(index)) {
                uniques.add(Unique.unique(scope.name(letters)).on(columns(index)));
            } else if (!isForForeignKey(table, index)) {
                indexes.add(index);
            }
            leaveOptions(table, values, index);
        }
        return with.withUniques(uniques).withIndexes(indexes);
    }

    private Index index(schemacrawler.schema.Index crawled, Values values) {
        List<IndexPart> parts =
                values.lists("index_parts").stream().map(this::part).toList();
        Index index = Index.index(scope.name(Crawled.name(crawled))).on(parts);
        return crawled.isUnique() ? index.unique() : index;
    }

    private IndexPart part(List<String> values) {
        IndexPart part = values.get(0).isEmpty()
                ? IndexPart.expression(text.expression(values.get(1)))
                : IndexPart.ascending(scope.name(values.get(0)));
        IndexPart prefixed = values.get(2).isEmpty() ? part : part.prefix(Integer.valueOf(values.get(2)));
        return values.get(3).equals("1") ? prefixed.desc() : prefixed;
    }

    private static boolean isPlain(Index index) {
        return index.parts().stream()
                .allMatch(part -> !part.expression() && part.prefixLength() == null && !part.descending());
    }

    private static boolean isForForeignKey(Table table, Index index) {
        String letters = Names.text(Objects.requireNonNull(index.name()));
        return !index.isUnique()
                && isPlain(index)
                && table.foreignKeys().stream().anyMatch(key -> isFor(key, index, letters));
    }

    private static boolean isFor(ForeignKey key, Index index, String letters) {
        return key.columns().equals(columns(index))
                && letters.equalsIgnoreCase(Names.text(Objects.requireNonNull(key.name())));
    }

    private static List<String> columns(Index index) {
        return index.parts().stream().map(IndexPart::text).toList();
    }

    private void leaveOptions(Table table, Values values, Index index) {
        if (!values.flag("is_used")) {
            findings.leave("index option", table.name(), "its index " + index.name() + " is not used by queries");
        }
        String comment = values.text("comment_text");
        if (comment != null && !comment.isEmpty()) {
            findings.leave(
                    "comment",
                    table.name().withName(Objects.requireNonNull(index.name())),
                    "it is on an index of table " + table.name());
        }
    }
}
