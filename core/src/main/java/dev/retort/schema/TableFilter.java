// SPDX-License-Identifier: Apache-2.0
package dev.retort.schema;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tables Retort looks at.
 *
 * <p>In a pattern {@code *} stands for any letters and {@code ?} for one, whatever their case. A pattern with a dot is about schema
 * and name ({@code audit.*}), one without is about the name in whatever schema.
 *
 * @param include patterns of which a table meets one; none means every table
 * @param exclude patterns of which a table meets none
 */
public record TableFilter(List<String> include, List<String> exclude) {

    /** Every table. */
    public static final TableFilter ALL = new TableFilter(List.of(), List.of());

    /** Copies the patterns. */
    public TableFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether the table is looked at. */
    public boolean accepts(ObjectName table) {
        boolean included = include.isEmpty() || include.stream().anyMatch(pattern -> matches(pattern, table));
        return included && exclude.stream().noneMatch(pattern -> matches(pattern, table));
    }

    private static boolean matches(String pattern, ObjectName table) {
        String name = Names.text(table.name());
        boolean aboutSchema = pattern.indexOf('.') >= 0;
        String schema = table.schema() == null ? "" : Names.text(table.schema());
        return expression(pattern)
                .matcher(aboutSchema ? schema + "." + name : name)
                .matches();
    }

    private static Pattern expression(String pattern) {
        String expression = pattern.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
