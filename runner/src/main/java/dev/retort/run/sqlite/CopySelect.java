// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import dev.retort.dialect.sqlite.sql.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The query that computes the new rows from the old ones.
 *
 * <p>An expression of an author's sees the row as the operations before it left it. So each one that looks at a row that others
 * have computed becomes a query around theirs, which SQLite melts into one.
 */
final class CopySelect {

    private static final String ROW = "_retort_row";
    private static final int LONGEST_VALUE = 200;

    private final String alias;
    private final Optional<String> rowNumber;
    private final List<Map<String, Item>> below = new ArrayList<>();
    private Map<String, Item> layer = new LinkedHashMap<>();
    private boolean computed;

    /** A column's name as the table spells it, and how it is computed. */
    private record Item(String name, String expression) {

        static Item same(String name) {
            return new Item(name, Identifiers.quoted(name));
        }

        String text() {
            String quoted = Identifiers.quoted(name);
            return expression.equals(quoted) ? quoted : expression + " as " + quoted;
        }
    }

    /** All columns as they are. */
    CopySelect(String table, List<String> columns, Optional<String> rowNumber) {
        this.alias = Identifiers.quoted(table);
        this.rowNumber = rowNumber;
        columns.forEach(column -> put(Item.same(column)));
    }

    /** A column that comes, with a constant value; expressions that come later may look at it. */
    void set(String column, String constant) {
        put(new Item(column, constant));
        computed = true;
    }

    /** A column that comes or changes, with an expression over the row. */
    void compute(String column, String expression) {
        if (computed) {
            below.add(layer);
            layer = above(layer);
        }
        put(new Item(column, expression));
        computed = true;
    }

    void drop(String column) {
        layer.remove(Identifiers.folded(column));
    }

    /** The number of the row, as an expression over the row. */
    Optional<String> rowNumber() {
        return below.isEmpty() ? rowNumber : rowNumber.map(name -> ROW);
    }

    /** Whether the column's value is what it was. */
    boolean isUntouched(String column) {
        Item same = Item.same(column);
        return Stream.concat(below.stream(), Stream.of(layer))
                .allMatch(items -> same.equals(items.get(Identifiers.folded(column))));
    }

    /** The query for these columns of all rows, with the row's number before them if that is wanted. */
    String select(String source, boolean withRowNumber, List<String> columns) {
        return select(source, withRowNumber, columns, "");
    }

    /** The same query with something said at the end about which of the old rows are meant. */
    String select(String source, boolean withRowNumber, List<String> columns, String which) {
        List<String> expressions = new ArrayList<>();
        if (withRowNumber) {
            rowNumber().ifPresent(expressions::add);
        }
        columns.forEach(column -> expressions.add(item(column).expression()));
        return "select " + String.join(", ", expressions) + " from " + from(source, below, which);
    }

    /**
     * A query for the first row in which a column's new value fulfils a condition: it tells which row that is, and the value.
     *
     * @param identifying columns that tell rows apart where they have no numbers
     * @param condition over the column's name
     */
    String firstRowWhere(String source, String column, List<String> identifying, String condition) {
        boolean finished = below.isEmpty() && item(column).equals(Item.same(column));
        List<Map<String, Item>> layers = new ArrayList<>(below);
        if (!finished) {
            layers.add(layer);
        }
        Optional<String> number = finished ? rowNumber : rowNumber.map(name -> ROW);
        String row = number.map(name -> name + " as \"row\", ").orElseGet(() -> identifying.stream()
                .filter(name -> layer.containsKey(Identifiers.folded(name)))
                .map(name -> Identifiers.quoted(name) + ", ")
                .collect(Collectors.joining()));
        return "select " + row + "substr(quote(" + Identifiers.quoted(column) + "), 1, " + LONGEST_VALUE
                + ") as \"value\" from " + from(source, layers, "") + " where " + condition + " limit 1";
    }

    /** A query for the first row, as it is to be, that fulfils a condition: it tells which row that is. */
    String firstRowWhere(String source, List<String> identifying, String condition) {
        List<Map<String, Item>> layers = new ArrayList<>(below);
        layers.add(layer);
        List<String> names = rowNumber.isPresent()
                ? List.of(ROW + " as \"row\"")
                : identifying.stream()
                        .filter(name -> layer.containsKey(Identifiers.folded(name)))
                        .map(Identifiers::quoted)
                        .toList();
        return "select " + (names.isEmpty() ? "1" : String.join(", ", names)) + " from " + from(source, layers, "")
                + " where " + condition + " limit 1";
    }

    private String from(String source, List<Map<String, Item>> layers, String which) {
        String from = source + " as " + alias + which;
        Optional<String> number = rowNumber;
        for (Map<String, Item> items : layers) {
            String row = number.map(name -> name.equals(ROW) ? ROW + ", " : name + " as " + ROW + ", ")
                    .orElse("");
            String columns = items.values().stream().map(Item::text).collect(Collectors.joining(", "));
            from = "(select " + row + columns + " from " + from + ") as " + alias;
            number = number.map(name -> ROW);
        }
        return from;
    }

    private static Map<String, Item> above(Map<String, Item> layer) {
        Map<String, Item> above = new LinkedHashMap<>();
        layer.forEach((key, item) -> above.put(key, Item.same(item.name())));
        return above;
    }

    private void put(Item item) {
        layer.put(Identifiers.folded(item.name()), item);
    }

    private Item item(String column) {
        Item item = layer.get(Identifiers.folded(column));
        if (item == null) {
            throw new IllegalArgumentException("no column " + column + " to copy from table " + alias);
        }
        return item;
    }
}
