// SPDX-License-Identifier: Apache-2.0
package dev.retort.introspect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import schemacrawler.schema.AttributedObject;

/**
 * What one row of a catalogue query says, by the query's column names in lower case; of an object that SchemaCrawler read, what it
 * has no place for itself.
 *
 * <p>A column may hold a list, its elements divided by the control character made for that, or rows of such lists.
 */
public final class Values {

    /** Stands between the elements of a list. */
    public static final char UNIT = '\u001f';

    /** Stands between rows of lists. */
    public static final char RECORD = '\u001e';

    private final Map<String, String> texts;

    private Values(Map<String, String> texts) {
        this.texts = texts;
    }

    /** What the query said beyond what SchemaCrawler understood. */
    public static Values of(AttributedObject object) {
        Map<String, String> texts = new HashMap<>();
        object.getAttributes().forEach((name, value) -> {
            if (value != null) {
                texts.put(name.toLowerCase(Locale.ROOT), value.toString());
            }
        });
        return new Values(texts);
    }

    /** The rows of a query that SchemaCrawler has no place for at all. */
    public static List<Values> rows(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(query)) {
            List<Values> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(read(results));
            }
            return rows;
        }
    }

    private static Values read(ResultSet results) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        for (int column = 1; column <= results.getMetaData().getColumnCount(); column++) {
            String text = results.getString(column);
            if (text != null) {
                texts.put(results.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT), text);
            }
        }
        return new Values(texts);
    }

    /** The text, or null where the query gave none. */
    public @Nullable String text(String column) {
        return texts.get(column);
    }

    /** The text that is always there. */
    public String required(String column) {
        String text = texts.get(column);
        if (text == null) {
            throw new IntrospectionFailed("the catalogue query says nothing for " + column + ", only for "
                    + texts.keySet().stream().sorted().toList());
        }
        return text;
    }

    /** The number that is always there. */
    public long number(String column) {
        return Long.parseLong(required(column));
    }

    public boolean flag(String column) {
        String text = texts.get(column);
        return "true".equals(text) || "t".equals(text) || "1".equals(text);
    }

    /** The elements of a list. */
    public List<String> list(String column) {
        String text = texts.get(column);
        return text == null ? List.of() : split(text, UNIT);
    }

    /** The rows of a list of lists. */
    public List<List<String>> lists(String column) {
        String text = texts.get(column);
        return text == null
                ? List.of()
                : split(text, RECORD).stream().map(row -> split(row, UNIT)).toList();
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
