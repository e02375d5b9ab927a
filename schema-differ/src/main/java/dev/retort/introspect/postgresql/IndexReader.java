// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.postgresql;

import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.OneLine;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.IndexPart.Nulls;
import dev.retort.schema.ObjectName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an index that no constraint stands on. */
final class IndexReader {

    private static final String USUAL_METHOD = "btree";

    private final Scope scope;
    private final Findings findings;

    IndexReader(Scope scope, Findings findings) {
        this.scope = scope;
        this.findings = findings;
    }

    Index read(ObjectName table, schemacrawler.schema.Index crawled) {
        Values values = Values.of(crawled);
        String name = scope.name(Crawled.name(crawled));
        if (!values.flag("is_valid")) {
            findings.doubt(
                    "index " + name + " of " + table,
                    "it is INVALID: building it concurrently failed; drop it and build it again");
        }
        List<Part> parts = values.lists("index_parts").stream().map(Part::of).toList();
        String predicate = values.text("predicate");
        String method = values.required("access_method");
        return new Index(
                name,
                parts.stream().filter(part -> !part.included()).map(this::key).toList(),
                crawled.isUnique(),
                predicate == null ? null : OneLine.ofExpression(predicate),
                method.equals(USUAL_METHOD) ? null : method,
                parts.stream()
                        .filter(Part::included)
                        .map(part -> scope.name(part.column()))
                        .toList(),
                values.flag("nulls_not_distinct"));
    }

    private IndexPart key(Part part) {
        IndexPart key = part.column().isEmpty()
                ? IndexPart.expression(OneLine.ofExpression(part.expression()))
                : IndexPart.ascending(scope.name(part.column()));
        boolean usualNulls = part.nullsFirst() == part.descending();
        Nulls nulls = usualNulls ? Nulls.USUAL : part.nullsFirst() ? Nulls.FIRST : Nulls.LAST;
        return (part.descending() ? key.desc() : key)
                .nulls(nulls)
                .collate(part.collation().isEmpty() ? null : scope.name(part.collation()))
                .operatorClass(blankToNull(part.operatorClass()));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A key or included column in the order of the query. */
    private record Part(
            String column,
            String expression,
            boolean included,
            boolean descending,
            boolean nullsFirst,
            String collation,
            String operatorClass) {

        private static Part of(List<String> values) {
            return new Part(
                    values.get(0),
                    values.get(1),
                    values.get(2).equals("t"),
                    values.get(3).equals("t"),
                    values.get(4).equals("t"),
                    values.get(5),
                    values.get(6));
        }
    }
}
