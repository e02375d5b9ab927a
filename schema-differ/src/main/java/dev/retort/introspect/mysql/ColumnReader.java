// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect.mysql;

import dev.retort.dialect.Clauses;
import dev.retort.dialect.mysql.CharacterSets;
import dev.retort.introspect.Crawled;
import dev.retort.introspect.Findings;
import dev.retort.introspect.Scope;
import dev.retort.introspect.Values;
import dev.retort.schema.Column;
import dev.retort.schema.DataType;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a column. */
final class ColumnReader {

    private static final String UPDATED = "on update ";

    /** What MariaDB puts behind the type. */
    private static final String COMPRESSED = " COMPRESSED*/";

    private final Scope scope;
    private final Findings findings;
    private final CatalogueText text;

    ColumnReader(Scope scope, Findings findings, CatalogueText text) {
        this.scope = scope;
        this.findings = findings;
        this.text = text;
    }

    /** The column of a table whose text is of this collation where nothing else is said. */
    Column read(ObjectName table, schemacrawler.schema.Column crawled, String tableCollation) {
        Values values = Values.of(crawled);
        Details details = Details.of(values.list("column_details"));
        String name = scope.name(Crawled.name(crawled));
        DataType type = scope.dialect().types().parse(details.type());
        leaveOptions(table, name, details);
        Column column = Column.column(name, type)
                .withNullable(crawled.isNullable())
                .withIdentity(details.has("auto_increment") ? Identity.USUAL : null)
                .withComment(blankToNull(values.text("comment_text")));
        return withCollation(withValue(column, details), details, tableCollation);
    }

    /** A new definition of the column, which is what every change of it is, leaves them out. */
    private void leaveOptions(ObjectName table, String name, Details details) {
        if (details.has("invisible")) {
            leaveOption(table, "its column " + name + " is invisible, until a migration changes it");
        }
        if (details.type().contains(COMPRESSED)) {
            leaveOption(table, "its column " + name + " is compressed, until a migration changes it");
        }
    }

    private void leaveOption(ObjectName table, String reason) {
        findings.leave("column option", table, reason);
    }

    /** Another character set is part of the type, another order of the same characters is not. */
    private Column withCollation(Column column, Details details, String tableCollation) {
        String collation = details.collation();
        if (collation.isEmpty() || collation.equals(tableCollation)) {
            return column;
        }
        boolean otherCharacters = !tableCollation.startsWith(details.characterSet() + "_");
        boolean usualOrder = collation.equals(details.usualCollation());
        return otherCharacters && usualOrder
                ? column.withType(CharacterSets.in(scope.dialect().types(), column.type(), details.characterSet()))
                : column.withCollation(collation);
    }

    private Column withValue(Column column, Details details) {
        return details.generation().isEmpty()
                ? column.withDefault(defaultValue(details, column.type()))
                : column.withGenerated(new Generated(text.expression(details.generation()), !details.has("virtual")));
    }

    /** The server's way to keep a time of change is part of the default, since a definition without it would end it. */
    private @Nullable DefaultValue defaultValue(Details details, DataType type) {
        DefaultValue value =
                details.hasDefault() ? text.defaultValue(details.defaultText(), details.extra(), type) : null;
        int updated = details.extra().toLowerCase(Locale.ROOT).indexOf(UPDATED);
        if (updated < 0) {
            return value;
        }
        String first = value == null ? "null" : Clauses.value(value);
        String again = details.extra().substring(updated + UPDATED.length());
        DefaultValue clock = text.defaultValue(again, "DEFAULT_GENERATED", type);
        return new DefaultValue.Expression(first + " " + UPDATED + Clauses.value(Objects.requireNonNull(clock)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** What there is to a column, in the order of the query; empty where there is none. */
    private record Details(
            String type,
            String extra,
            String collation,
            String characterSet,
            String usualCollation,
            String generation,
            boolean hasDefault,
            String defaultText) {

        private static Details of(List<String> values) {
            return new Details(
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    values.get(3),
                    values.get(4),
                    values.get(5),
                    values.get(6).equals("1"),
                    String.join(String.valueOf(Values.UNIT), values.subList(7, values.size())));
        }

        private boolean has(String word) {
            return extra.toLowerCase(Locale.ROOT).contains(word);
        }
    }
}
