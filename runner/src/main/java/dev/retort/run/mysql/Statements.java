// SPDX-License-Identifier: Apache-2.0
package dev.retort.run.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements of a text: the server takes one at a time. A routine, trigger or event is one statement, whatever stands in its
 * body; it has to be the last of its text.
 */
final class Statements {

    private static final Set<String> WITH_BODY = Set.of("procedure", "function", "trigger", "event", "package");

    private static final Set<String> MAKING = Set.of("create", "alter");

    /** What may be made, of which the first to be named is: a table may have a column of the name {@code event}. */
    private static final Set<String> KINDS = Stream.concat(
                    WITH_BODY.stream(),
                    Stream.of("table", "view", "index", "sequence", "database", "schema", "user", "role", "server"))
            .collect(Collectors.toUnmodifiableSet());

    private final String sql;
    private final List<String> statements = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private int start;
    private int at;

    private Statements(String sql) {
        this.sql = sql;
    }

    static List<String> of(String sql) {
        Statements reader = new Statements(sql);
        while (reader.at < sql.length()) {
            reader.next();
        }
        reader.end();
        return List.copyOf(reader.statements);
    }

    /** Whether the last statement of the text has others in its body. */
    static boolean hasBody(String sql) {
        Statements reader = new Statements(sql);
        while (reader.at < sql.length()) {
            reader.next();
        }
        return reader.hasBody() && sql.contains(";");
    }

    private void next() {
        char c = sql.charAt(at);
        if (c == ';' && !hasBody()) {
            end();
            at++;
            start = at;
        } else if (c == '\'' || c == '"' || c == '`') {
            words.add("?");
            skipQuoted(c);
        } else if (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
            at += 2; // the server executes it
        } else if (sql.startsWith("/*", at)) {
            skipTo("*/");
        } else if (c == '#' || isDashComment()) {
            skipTo("\n");
        } else if (Character.isLetter(c)) {
            skipWord();
        } else {
            at++;
        }
    }

    private boolean hasBody() {
        return !words.isEmpty()
                && MAKING.contains(words.get(0))
                && words.stream()
                        .filter(KINDS::contains)
                        .findFirst()
                        .filter(WITH_BODY::contains)
                        .isPresent();
    }

    private boolean isDashComment() {
        return sql.startsWith("--", at) && (at + 2 == sql.length() || Character.isWhitespace(sql.charAt(at + 2)));
    }

    private void end() {
        String statement = sql.substring(start, Math.min(at, sql.length())).strip();
        if (!words.isEmpty()) {
            statements.add(statement);
        }
        words.clear();
    }

    private void skipWord() {
        int begin = at;
        while (at < sql.length() && (Character.isLetterOrDigit(sql.charAt(at)) || sql.charAt(at) == '_')) {
            at++;
        }
        words.add(sql.substring(begin, at).toLowerCase(Locale.ROOT));
    }

    private void skipQuoted(char quote) {
        at++;
        while (at < sql.length() && sql.charAt(at) != quote) {
            at += quote != '`' && sql.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipTo(String mark) {
        int found = sql.indexOf(mark, at);
        at = found < 0 ? sql.length() : found + mark.length();
    }
}
