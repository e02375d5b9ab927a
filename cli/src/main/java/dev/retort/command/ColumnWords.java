// SPDX-License-Identifier: Apache-2.0
package dev.retort.command;

import dev.retort.operation.ColumnChange;
import dev.retort.schema.Column;
import dev.retort.schema.DefaultValue;
import dev.retort.schema.Generated;
import dev.retort.schema.Identity;
import dev.retort.schema.IndexPart;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Describes columns, and what changes in them. */
final class ColumnWords {

    private ColumnWords() {}

    static String of(Column column) {
        StringBuilder words = new StringBuilder(TypeWords.of(column.type()));
        if (column.collation() != null) {
            words.append(" collate ").append(column.collation());
        }
        if (column.defaultValue() != null) {
            words.append(" default ").append(of(column.defaultValue()));
        }
        if (column.identity() != null) {
            words.append(' ').append(of(column.identity()));
        }
        if (column.generated() != null) {
            words.append(' ').append(of(column.generated()));
        }
        return words.append(column.nullable() ? "" : " not null").toString();
    }

    /** The changes; with the column as it was, where that is known, what they replace. */
    static String of(List<ColumnChange> changes, @Nullable Column before) {
        return changes.stream().map(change -> of(change, before)).collect(Collectors.joining(", "));
    }

    private static String of(ColumnChange change, @Nullable Column before) {
        if (change instanceof ColumnChange.SetType set) {
            String old = before == null ? "type" : TypeWords.of(before.type());
            return old
                    + (before == null ? " " : " to ")
                    + TypeWords.of(set.type())
                    + (set.using() == null ? "" : " using " + set.using());
        } else if (change instanceof ColumnChange.SetNullable set) {
            return set.nullable() ? "nullable" : "not null";
        } else if (change instanceof ColumnChange.SetDefault set) {
            return set.value() == null ? "no default" : "default " + of(set.value());
        } else if (change instanceof ColumnChange.SetIdentity set) {
            return set.identity() == null ? "no identity" : of(set.identity());
        } else if (change instanceof ColumnChange.SetGenerated set) {
            return set.generated() == null ? "not generated" : of(set.generated());
        } else if (change instanceof ColumnChange.SetComment set) {
            return set.comment() == null ? "no comment" : "comment '" + set.comment() + "'";
        }
        String collation = ((ColumnChange.SetCollation) change).collation();
        return collation == null ? "usual collation" : "collate " + collation;
    }

    private static String of(DefaultValue value) {
        if (value instanceof DefaultValue.Text text) {
            return "'" + text.value().replace("'", "''") + "'";
        } else if (value instanceof DefaultValue.Numeric number) {
            return number.value().toPlainString();
        } else if (value instanceof DefaultValue.Flag flag) {
            return String.valueOf(flag.value());
        }
        return ((DefaultValue.Expression) value).sql();
    }

    private static String of(Identity identity) {
        String kind = identity.kind() == Identity.Kind.BY_DEFAULT
                ? ""
                : " " + identity.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String start = identity.start() == null ? "" : " start " + identity.start();
        String increment = identity.increment() == null ? "" : " increment " + identity.increment();
        String minimum = identity.minimum() == null ? "" : " minimum " + identity.minimum();
        String maximum = identity.maximum() == null ? "" : " maximum " + identity.maximum();
        String cache = identity.cache() == null ? "" : " cache " + identity.cache();
        return "identity" + kind + start + increment + minimum + maximum + cache + (identity.cycle() ? " cycle" : "");
    }

    private static String of(Generated generated) {
        return "as (" + generated.expression() + ")" + (generated.stored() ? " stored" : " virtual");
    }

    static String of(IndexPart part) {
        return (part.expression() ? "(" + part.text() + ")" : part.text())
                + (part.collation() == null ? "" : " collate " + part.collation())
                + (part.operatorClass() == null ? "" : " " + part.operatorClass())
                + (part.descending() ? " desc" : "")
                + (part.nulls() == IndexPart.Nulls.USUAL
                        ? ""
                        : " nulls " + part.nulls().name().toLowerCase(Locale.ROOT));
    }
}
