// SPDX-License-Identifier: Apache-2.0
package dev.retort.dialect.sqlite.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to know of a table: once as SQLite's pragmas tell it, once as its text reads. */
record TableFacts(List<Column> columns, List<String> foreignKeys, Set<String> unique) {

    /** A column; {@code hidden} and {@code key} are the pragma's numbers. */
    record Column(String name, String type, boolean notNull, String defaultValue, int key, int hidden) {}

    static TableFacts ofDatabase(SqliteMemory memory, String table) throws SQLException {
        String literal = Identifiers.literal(table);
        List<Column> columns = new ArrayList<>();
        String query = "SELECT name, type, \"notnull\", coalesce(dflt_value, '-'), pk, hidden FROM pragma_table_xinfo("
                + literal + ")";
        for (List<String> row : memory.table(query)) {
            columns.add(column(row));
        }
        return new TableFacts(columns, foreignKeys(memory, literal), unique(memory, literal));
    }

    private static Column column(List<String> row) {
        return new Column(
                row.get(0),
                row.get(1).toLowerCase(Locale.ROOT),
                row.get(2).equals("1"),
                NormalForm.of(row.get(3)),
                Integer.parseInt(row.get(4)),
                Integer.parseInt(row.get(5)));
    }

    private static List<String> foreignKeys(SqliteMemory memory, String table) throws SQLException {
        return memory.rows(
                "SELECT lower(\"table\") || lower(group_concat(\"from\" || '>' || coalesce(\"to\", '') ORDER BY seq))"
                        + " || on_delete || on_update FROM pragma_foreign_key_list(" + table
                        + ") GROUP BY id ORDER BY 1");
    }

    private static Set<String> unique(SqliteMemory memory, String table) throws SQLException {
        return new TreeSet<>(memory.rows("SELECT (SELECT lower(group_concat(name || ' ' || coll ORDER BY seqno))"
                + " FROM pragma_index_xinfo(l.name) WHERE key) FROM pragma_index_list(" + table + ") l"));
    }

    static TableFacts ofText(CreateTable table) {
        List<String> key = keyColumns(table);
        List<Column> columns = table.columns().stream()
                .map(column -> column(table, column, key))
                .toList();
        return new TableFacts(columns, foreignKeys(table), unique(table));
    }

    private static Column column(CreateTable table, ColumnDefinition column, List<String> key) {
        int position = key.indexOf(Identifiers.folded(column.name().value())) + 1;
        int hidden = column.last(ColumnConstraint.Generated.class)
                .map(it -> it.stored() ? 3 : 2)
                .orElse(0);
        return new Column(
                column.name().value(),
                column.type() == null
                        ? ""
                        : Identifiers.unquote(column.type().text()).toLowerCase(Locale.ROOT),
                column.has(ColumnConstraint.NotNull.class) || (position > 0 && keyForbidsNull(table, column, key)),
                column.last(ColumnConstraint.Default.class)
                        .map(it -> NormalForm.of(it.value().text()))
                        .orElse("-"),
                position,
                hidden);
    }

    /** SQLite lets keys be null, but for tables without rowid and strict ones. */
    private static boolean keyForbidsNull(CreateTable table, ColumnDefinition column, List<String> key) {
        boolean rowid = key.size() == 1 && isInteger(column);
        return table.isWithoutRowid() || (table.isStrict() && !rowid);
    }

    private static List<String> keyColumns(CreateTable table) {
        Stream<String> ofColumns = table.columns().stream()
                .filter(column -> column.has(ColumnConstraint.PrimaryKey.class))
                .map(column -> column.name().value());
        Stream<String> ofTable = table.all(TableConstraint.PrimaryKey.class)
                .flatMap(constraint -> constraint.parts().stream())
                .flatMap(part -> Stream.ofNullable(part.column()))
                .map(Name::value);
        return Stream.concat(ofColumns, ofTable)
                .map(Identifiers::folded)
                .distinct()
                .toList();
    }

    private static List<String> foreignKeys(CreateTable table) {
        Stream<String> ofColumns = table.columns().stream()
                .flatMap(column -> column.all(ColumnConstraint.ForeignKey.class)
                        .map(key -> foreignKey(List.of(column.name()), key.reference())));
        Stream<String> ofTable =
                table.all(TableConstraint.ForeignKey.class).map(key -> foreignKey(key.columns(), key.reference()));
        return Stream.concat(ofColumns, ofTable).sorted().toList();
    }

    private static String foreignKey(List<Name> columns, Reference reference) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            pairs.add(columns.get(i) + ">" + reference.columns().get(i));
        }
        return Identifiers.folded(reference.table() + String.join(",", pairs))
                + action(reference.onDelete())
                + action(reference.onUpdate());
    }

    private static String action(Reference.Action action) {
        return action == null ? "NO ACTION" : action.name().replace('_', ' ');
    }

    /** The column lists that unique indexes watch; a rowid table's integer key has no index. */
    private static Set<String> unique(CreateTable table) {
        Set<String> unique = new TreeSet<>();
        for (ColumnDefinition column : table.columns()) {
            boolean rowid = isInteger(column) && !table.isWithoutRowid();
            if (column.has(ColumnConstraint.Unique.class)
                    || (column.has(ColumnConstraint.PrimaryKey.class) && !rowid)) {
                unique.add(Identifiers.folded(column.name() + " " + collation(column)));
            }
        }
        table.all(TableConstraint.Unique.class).forEach(it -> unique.add(parts(table, it.parts())));
        table.all(TableConstraint.PrimaryKey.class).forEach(it -> {
            Optional<ColumnDefinition> integer = integerKey(table, it);
            if (integer.isEmpty()) {
                unique.add(parts(table, it.parts()));
            } else if (table.isWithoutRowid()) {
                unique.add(Identifiers.folded(integer.get().name() + " " + collation(integer.get())));
            }
        });
        return unique;
    }

    /** The one integer column of a key; SQLite forgets the collation that the key itself gives to it. */
    private static Optional<ColumnDefinition> integerKey(CreateTable table, TableConstraint.PrimaryKey key) {
        return key.parts().size() > 1
                ? Optional.empty()
                : table.column(String.valueOf(key.parts().get(0).column())).filter(TableFacts::isInteger);
    }

    private static boolean isInteger(ColumnDefinition column) {
        return column.type() != null && Identifiers.same(column.type().text(), "integer");
    }

    private static String parts(CreateTable table, List<IndexedPart> parts) {
        return parts.stream()
                .map(part -> part.column() + " "
                        + (part.collation() == null
                                ? collation(table.column(String.valueOf(part.column()))
                                        .orElseThrow())
                                : part.collation().value()))
                .map(Identifiers::folded)
                .collect(Collectors.joining(","));
    }

    private static String collation(ColumnDefinition column) {
        return column.last(ColumnConstraint.Collate.class)
                .map(it -> it.collation().value())
                .orElse("binary");
    }
}
