// SPDX-License-Identifier: Apache-2.0
package dev.retort.diff;

import dev.retort.dialect.Dialect;
import dev.retort.schema.Check;
import dev.retort.schema.ForeignKey;
import dev.retort.schema.Index;
import dev.retort.schema.IndexPart;
import dev.retort.schema.Names;
import dev.retort.schema.Schema;
import dev.retort.schema.SqlTokens;
import dev.retort.schema.Table;
import dev.retort.schema.Unique;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names the constraints and indexes that nobody named, as a person would: {@code fk_orders_customer_id}. At most 60 letters, so
 * that every database keeps them whole, and none twice in a schema.
 */
final class ConventionalNames {

    private static final int LONGEST = 60;
    private static final int HASH_DIGITS = 8;

    private final Dialect dialect;
    private final Schema live;
    private final Set<String> aimedAt = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    ConventionalNames(Dialect dialect, Schema target, Schema live) {
        this.dialect = dialect;
        this.live = live;
        target.tables().values().forEach(table -> aimedAt.addAll(keys(table)));
        taken.addAll(aimedAt);
        live.tables().values().forEach(table -> taken.addAll(keys(table)));
    }

    Schema complete(Schema target) {
        Schema complete = target;
        for (Table table : target.tables().values()) {
            complete =
                    complete.with(complete(table, live.tables().getOrDefault(table.name(), Table.named(table.name()))));
        }
        return complete;
    }

    /** The names of what goes from the table are free again for what comes to it, as it goes first. */
    private Table complete(Table table, Table old) {
        Set<String> gone = keys(old);
        gone.removeAll(aimedAt);
        taken.removeAll(gone);
        Table complete = withNames(table, old);
        taken.addAll(gone);
        return complete;
    }

    private Table withNames(Table table, Table old) {
        String start = letters(table.name().name());
        return table.withUniques(named(
                        table.uniques(),
                        old.uniques(),
                        Unique::name,
                        unique -> unique.named(name("uq", start, unique.columns()))))
                .withForeignKeys(named(
                        table.foreignKeys(),
                        old.foreignKeys(),
                        ForeignKey::name,
                        key -> key.named(name("fk", start, key.columns()))))
                .withChecks(named(
                        table.checks(),
                        old.checks(),
                        Check::name,
                        check -> check.named(name("ck", start, mentioned(table, check.expression())))))
                .withIndexes(named(
                        table.indexes(),
                        old.indexes(),
                        Index::name,
                        index -> index.named(name(index.isUnique() ? "uq" : "ix", start, keys(table, index)))));
    }

    /** Names those that have no name, except where the live schema has the very same one without a name. */
    private static <T> List<T> named(
            Set<T> elements, Set<T> old, Function<T, @Nullable String> name, Function<T, T> naming) {
        return elements.stream()
                .map(element -> name.apply(element) != null || old.contains(element) ? element : naming.apply(element))
                .toList();
    }

    private Set<String> keys(Table table) {
        return TableNames.of(table).stream().map(dialect.naming()::key).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> keys(Table table, Index index) {
        return index.parts().stream()
                .flatMap(part -> part.expression() ? mentioned(table, part).stream() : Stream.of(part.text()))
                .toList();
    }

    private static List<String> mentioned(Table table, IndexPart part) {
        return mentioned(table, part.text());
    }

    private static List<String> mentioned(Table table, String expression) {
        return table.columns().keySet().stream()
                .filter(column -> SqlTokens.mentions(expression, column))
                .toList();
    }

    private String name(String kind, String table, List<String> columns) {
        StringBuilder wanted = new StringBuilder(kind).append('_').append(table);
        columns.forEach(column -> wanted.append('_').append(letters(column)));
        String name = shortened(wanted.toString());
        String free = name;
        for (int i = 2; !taken.add(dialect.naming().key(free)); i++) {
            free = shortened(name + "_" + i);
        }
        return free;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String hash = String.format(Locale.ROOT, "%08x", name.hashCode());
        return name.substring(0, LONGEST - HASH_DIGITS - 1) + "_" + hash;
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder();
        Names.text(name)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> letters.appendCodePoint(c < 128 && Character.isLetterOrDigit(c) ? c : '_'));
        return letters.toString();
    }
}
