// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.sqlite;

import static dev.retort.dialect.sqlite.sql.Identifiers.literal;
import static dev.retort.dialect.sqlite.sql.Identifiers.quoted;

import dev.retort.dialect.sqlite.sql.Identifiers;
import dev.retort.dialect.sqlite.sql.Tokenizer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that can be seen of a database: texts, rows, what the pragmas tell. */
record Snapshot(Map<String, List<String>> facts) {

    private static final String EXPOSED = "select name from pragma_table_xinfo(%s) where lower(name) not in (%s)";

    /** The whole database but for some columns of one table. */
    static Snapshot of(Workbench bench, String table, List<String> without) throws SQLException {
        Map<String, List<String>> facts = new TreeMap<>();
        for (String entry :
                bench.rows("select type || ' ' || name from sqlite_master where type <> 'index' or sql is not null")) {
            facts.put(entry, bench.rows("select sql from sqlite_master where type || ' ' || name = " + literal(entry)));
        }
        for (String name : bench.rows("select name from sqlite_master where type = 'table'")) {
            List<String> hidden = name.equals(table) ? without : List.of();
            facts.put("rows of " + name, rows(bench, name, hidden));
            facts.put(
                    "columns of " + name,
                    bench.rows(
                            "select name, trim(replace(' ' || type, ' GENERATED ALWAYS', '')) as type, \"notnull\", dflt_value, pk, hidden from pragma_table_xinfo("
                                    + literal(name) + ") where lower(name) not in (" + list(hidden)
                                    + ") order by cid"));
            facts.put(
                    "keys of " + name,
                    bench.rows("select * from pragma_foreign_key_list(" + literal(name) + ") order by id, seq"));
            facts.put("indexes of " + name, indexes(bench, name));
            facts.put("broken keys of " + name, brokenKeys(bench, name));
        }
        for (String pragma : List.of("integrity_check", "foreign_keys", "legacy_alter_table", "writable_schema")) {
            facts.put(pragma, sorted(bench, pragma));
        }
        return new Snapshot(facts);
    }

    /** What is different here, each with what it was before. */
    List<String> changesSince(Snapshot before) {
        Set<String> keys = new TreeSet<>(facts.keySet());
        keys.addAll(before.facts.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(facts.get(key), before.facts.get(key)))
                .map(key -> key + ": " + before.facts.get(key) + " -> " + facts.get(key))
                .toList();
    }

    /** The same, with the tables' texts as the words that they say, in whatever order. */
    Snapshot inWords() {
        Map<String, List<String>> words = new TreeMap<>(facts);
        words.replaceAll((key, texts) -> key.startsWith("table ")
                ? texts.stream().flatMap(text -> words(text).stream()).sorted().toList()
                : texts);
        return new Snapshot(words);
    }

    private static List<String> words(String sql) {
        return Tokenizer.tokens(sql).stream()
                .filter(token -> !token.isSymbol(","))
                .map(token -> Identifiers.folded(token.text()))
                .toList();
    }

    Snapshot without(String... keys) {
        Map<String, List<String>> fewer = new TreeMap<>(facts);
        List.of(keys).forEach(fewer::remove);
        return new Snapshot(fewer);
    }

    private static List<String> rows(Workbench bench, String table, List<String> without) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (String column : bench.rows(EXPOSED.formatted(literal(table), list(without)))) {
            columns.add("quote(" + quoted(column) + ")");
        }
        for (String number : List.of("rowid", "_rowid_", "oid")) {
            boolean visible = !columns.contains("quote(" + quoted(number) + ")") && !without.contains(number);
            if (visible && bench.attempt("select " + number + " from " + quoted(table))) {
                columns.add(number);
                break;
            }
        }
        return columns.isEmpty()
                ? List.of()
                : bench.rows("select " + String.join(", ", columns) + " from " + quoted(table) + " order by "
                        + String.join(", ", columns));
    }

    private static List<String> indexes(Workbench bench, String table) throws SQLException {
        return bench.rows(
                "select l.name, l.\"unique\", l.origin, l.partial, group_concat(coalesce(x.name, '-') || x.\"desc\" || x.coll)"
                        + " from pragma_index_list(" + literal(table)
                        + ") l, pragma_index_xinfo(l.name) x where x.key group by l.name order by l.name");
    }

    private static List<String> brokenKeys(Workbench bench, String table) {
        try {
            return bench.rows("select * from pragma_foreign_key_check(" + literal(table) + ") order by 2, 4");
        } catch (SQLException wrongKey) {
            return List.of(String.valueOf(wrongKey.getMessage()));
        }
    }

    private static List<String> sorted(Workbench bench, String pragma) throws SQLException {
        return bench.rows("select * from pragma_" + pragma).stream().sorted().toList();
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> literal(Identifiers.folded(name))).collect(Collectors.joining(", "));
    }
}
