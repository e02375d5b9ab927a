// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.mysql;

import dev.retort.schema.Column;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Names;
import dev.retort.schema.PrimaryKey;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The keys and indexes of a table by what these servers want them for: a column that is counted up begins one, and the columns of a
 * foreign key do, or the server makes an index for them.
 */
public final class Keys {

    private Keys() {}

    static boolean beginsOne(Table table, Column column) {
        return all(table, true).anyMatch(key -> same(key.get(0), column.name()));
    }

    /**
     * Whether the table has a key that begins with the columns of this foreign key.
     *
     * @param descending whether one that runs from large to small will do
     */
    static boolean cover(Table table, ForeignKey key, boolean descending) {
        List<String> wanted = key.columns();
        return all(table, descending)
                .anyMatch(
                        columns -> columns.size() >= wanted.size() && same(columns.subList(0, wanted.size()), wanted));
    }

    /** Whether the server itself would give a foreign key of this table such a name. */
    static boolean isGenerated(Table table, String foreignKey) {
        String start = Names.text(table.name().name()) + "_ibfk_";
        String letters = Names.text(foreignKey);
        return letters.startsWith(start) && letters.substring(start.length()).matches("\\d+");
    }

    /** The columns of each key, up to the first that is an expression, is indexed in part only, or runs the other way. */
    private static Stream<List<String>> all(Table table, boolean descending) {
        List<List<String>> keys = new ArrayList<>();
        PrimaryKey primaryKey = table.primaryKey();
        if (primaryKey != null) {
            keys.add(primaryKey.columns());
        }
        table.uniques().stream().map(Unique::columns).forEach(keys::add);
        table.indexes().stream().map(index -> plainColumns(index, descending)).forEach(keys::add);
        return keys.stream().filter(columns -> !columns.isEmpty());
    }

    private static List<String> plainColumns(Index index, boolean descending) {
        return index.parts().stream()
                .takeWhile(part -> !part.expression() && part.prefixLength() == null)
                .takeWhile(part -> descending || !part.descending())
                .map(IndexPart::text)
                .toList();
    }

    private static boolean same(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String one, String other) {
        return Names.text(one).toLowerCase(Locale.ROOT).equals(Names.text(other).toLowerCase(Locale.ROOT));
    }
}
