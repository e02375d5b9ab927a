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
final class TableLines {

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

    private static final String COLUMN = "column ";
    private static final String NOT_NULL = " not null";

    private final SortedSet<String> lines = new TreeSet<>();

    private TableLines() {}

    static SortedSet<String> lines(List<Token> statement) {
        TableLines table = new TableLines();
        Cursor cursor = new Cursor(statement);
        while (!cursor.at("(")) {
            cursor.next();
        }
        List<Token> elements = cursor.group();
        for (Cursor element : new Cursor(elements.subList(1, elements.size() - 1)).split(",")) {
            table.element(element);
        }
        for (Cursor option : cursor.split(",")) {
            table.lines.add(Token.join(option.rest()));
        }
        table.leaveOutNotNullOfKeys();
        return table.lines;
    }

    /** A column that the key keeps from being null need not say so itself. */
    private void leaveOutNotNullOfKeys() {
        for (String line : List.copyOf(lines)) {
            if (line.startsWith(COLUMN) && line.endsWith(NOT_NULL) && isKept(line)) {
                lines.remove(line);
                lines.add(line.substring(0, line.length() - NOT_NULL.length()));
            }
        }
    }

    private boolean isKept(String column) {
        String name = column.substring(COLUMN.length(), column.indexOf(' ', COLUMN.length()));
        String key = "primary key (" + name + ")";
        boolean keyed = lines.stream().anyMatch(it -> it.endsWith(key) || it.endsWith(key + " autoincrement"));
        return keyed && (column.startsWith(COLUMN + name + " integer ") || lines.contains("without rowid"));
    }

    private void element(Cursor element) {
        if (List.of("constraint", "primary", "unique", "check", "foreign").stream()
                .anyMatch(element::at)) {
            String name = name(element);
            lines.add(name + constraint(element, ""));
            element.end();
        } else {
            column(element);
        }
    }

    private void column(Cursor element) {
        String column = element.next().text();
        StringBuilder line = new StringBuilder(COLUMN + column);
        Cursor type =
                element.until(token -> token.kind() == Token.Kind.WORD && BEHIND_TYPE.contains(token.canonical()));
        line.append(' ').append(Token.join(type.rest()));
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

    private static String name(Cursor at) {
        return at.skip("constraint") ? "constraint " + at.next().canonical() + " " : "";
    }

    private static String property(Cursor at) {
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
        String expression = Token.join(at.group());
        at.skip("virtual");
        return "generated always as " + expression + (at.skip("stored") ? " stored" : " virtual");
    }

    private static String value(Cursor at) {
        if (at.at("(")) {
            List<Token> group = at.group();
            return Token.join(group.size() == 3 ? group.subList(1, 2) : group);
        }
        String sign = at.skip("-") ? "-" : at.skip("+") ? "+" : "";
        return sign + at.next().canonical();
    }

    /** A constraint; of the column in parentheses, or of those that the constraint itself names. */
    private static String constraint(Cursor at, String column) {
        if (at.skip("primary", "key")) {
            return "primary key " + columns(at, column) + direction(at) + conflict(at)
                    + (at.skip("autoincrement") ? " autoincrement" : "");
        }
        if (at.skip("unique")) {
            return "unique " + columns(at, column) + conflict(at);
        }
        if (at.skip("check")) {
            return "check " + Token.join(at.group());
        }
        at.skip("foreign", "key");
        String columns = columns(at, column);
        at.expect("references");
        return "foreign key " + columns + " references " + at.next().canonical()
                + (at.at("(") ? " " + columns(at, "") : "") + String.join("", rules(at));
    }

    private static String columns(Cursor at, String column) {
        return column.isEmpty() ? Token.join(at.group()) : column;
    }

    private static String direction(Cursor at) {
        at.skip("asc");
        return at.skip("desc") ? " desc" : "";
    }

    private static String conflict(Cursor at) {
        return at.skip("on", "conflict") ? " on conflict " + at.next().canonical() : "";
    }

    /** What a foreign key says beyond its columns, but for what holds anyway. */
    private static SortedSet<String> rules(Cursor at) {
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

    private static String action(Cursor at) {
        String first = at.next().canonical();
        return first.equals("set") || first.equals("no")
                ? first + " " + at.next().canonical()
                : first;
    }

    private static String initially(Cursor at) {
        String when = at.skip("initially") ? at.next().canonical() : "immediate";
        return when.equals("deferred") ? " initially deferred" : "";
    }
}
