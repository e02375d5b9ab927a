// SPDX-License-Identifier: Apache-2.0
package dev.retort.testkit.sqlite;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads {@code CREATE TABLE} into lines, the same for a constraint written with its column and one written after the
 * columns.
 */
final class SqliteTable {

    private static final Set<String> BEHIND_TYPE = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");

    private final SortedSet<String> lines = new TreeSet<>();

    private SqliteTable() {}

    static SortedSet<String> lines(List<SqliteToken> statement) {
        SqliteTable table = new SqliteTable();
        SqliteCursor cursor = new SqliteCursor(statement);
        while (!cursor.at("(")) {
            cursor.next();
        }
        List<SqliteToken> elements = cursor.group();
        for (SqliteCursor element : new SqliteCursor(elements.subList(1, elements.size() - 1)).split(",")) {
            table.element(element);
        }
        for (SqliteCursor option : cursor.split(",")) {
            table.lines.add(SqliteToken.join(option.rest()));
        }
        return table.lines;
    }

    private void element(SqliteCursor element) {
        if (List.of("constraint", "primary", "unique", "check", "foreign").stream()
                .anyMatch(element::at)) {
            String name = name(element);
            lines.add(name + constraint(element, ""));
            element.end();
        } else {
            column(element);
        }
    }

    private void column(SqliteCursor element) {
        String column = element.next().text();
        StringBuilder line = new StringBuilder("column " + column);
        SqliteCursor type = element.until(
                token -> token.kind() == SqliteToken.Kind.WORD && BEHIND_TYPE.contains(token.canonical()));
        line.append(' ').append(SqliteToken.join(type.rest()));
        SortedSet<String> properties = new TreeSet<>();
        while (element.hasNext()) {
            String name = name(element);
            if (List.of("primary", "unique", "check", "references").stream().anyMatch(element::at)) {
                lines.add(name + constraint(element, "(" + column + ")"));
            } else if (!element.skip("null")) {
                properties.add(name + property(element));
            }
        }
        properties.forEach(property -> line.append(' ').append(property));
        lines.add(line.toString());
    }

    private static String name(SqliteCursor at) {
        return at.skip("constraint") ? "constraint " + at.next().canonical() + " " : "";
    }

    private static String property(SqliteCursor at) {
        if (at.skip("not", "null")) {
            return "not null" + conflict(at);
        }
        if (at.skip("default")) {
            return "default " + value(at);
        }
        if (at.skip("collate")) {
            return "collate " + at.next().canonical();
        }
        at.skip("generated", "always");
        at.expect("as");
        String expression = SqliteToken.join(at.group());
        at.skip("virtual");
        return "generated always as " + expression + (at.skip("stored") ? " stored" : " virtual");
    }

    private static String value(SqliteCursor at) {
        if (at.at("(")) {
            List<SqliteToken> group = at.group();
            return SqliteToken.join(group.size() == 3 ? group.subList(1, 2) : group);
        }
        String sign = at.skip("-") ? "-" : at.skip("+") ? "+" : "";
        return sign + at.next().canonical();
    }

    /** A constraint; of the column in parentheses, or of those that the constraint itself names. */
    private static String constraint(SqliteCursor at, String column) {
        if (at.skip("primary", "key")) {
            return "primary key " + columns(at, column) + direction(at) + conflict(at)
                    + (at.skip("autoincrement") ? " autoincrement" : "");
        }
        if (at.skip("unique")) {
            return "unique " + columns(at, column) + conflict(at);
        }
        if (at.skip("check")) {
            return "check " + SqliteToken.join(at.group());
        }
        at.skip("foreign", "key");
        String columns = columns(at, column);
        at.expect("references");
        return "foreign key " + columns + " references " + at.next().canonical()
                + (at.at("(") ? " " + columns(at, "") : "") + String.join("", rules(at));
    }

    private static String columns(SqliteCursor at, String column) {
        return column.isEmpty() ? SqliteToken.join(at.group()) : column;
    }

    private static String direction(SqliteCursor at) {
        at.skip("asc");
        return at.skip("desc") ? " desc" : "";
    }

    private static String conflict(SqliteCursor at) {
        return at.skip("on", "conflict") ? " on conflict " + at.next().canonical() : "";
    }

    /** What a foreign key says beyond its columns, but for what holds anyway. */
    private static SortedSet<String> rules(SqliteCursor at) {
        SortedSet<String> rules = new TreeSet<>();
        while (at.at("on") || at.at("match") || at.at("not", "deferrable") || at.at("deferrable")) {
            if (at.skip("on")) {
                rules.add(" on " + at.next().canonical() + " " + action(at));
            } else if (at.skip("match")) {
                at.next(); // SQLite takes every kind for SIMPLE
            } else if (at.skip("not", "deferrable")) {
                initially(at);
            } else {
                at.expect("deferrable");
                rules.add(" deferrable" + initially(at));
            }
        }
        rules.removeIf(rule -> rule.endsWith(" no action"));
        return rules;
    }

    private static String action(SqliteCursor at) {
        String first = at.next().canonical();
        return first.equals("set") || first.equals("no")
                ? first + " " + at.next().canonical()
                : first;
    }

    private static String initially(SqliteCursor at) {
        String when = at.skip("initially") ? at.next().canonical() : "immediate";
        return when.equals("deferred") ? " initially deferred" : "";
    }
}
